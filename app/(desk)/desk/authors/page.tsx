import { HubList } from "@/components/hub/hub-list";
import { ButtonLink } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { SearchForm } from "@/components/ui/search-form";
import { type DeskAuthor, listDeskAuthors } from "@/modules/authors/queries";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Authors" };

type Props = { searchParams: Promise<{ q?: string | string[]; after?: string | string[] }> };

export default async function AuthorsPage({ searchParams }: Props) {
  await permit("keep-authors");

  const { q, after } = await searchParams;
  const words = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const { authors, next } = await listDeskAuthors(words, typeof after === "string" ? after : null);

  return (
    <>
      <PageTop title="Authors" search={<SearchForm action="/desk/authors" words={words} label="Search authors" />}>
        <ButtonLink look="primary" href="/desk/authors/new">
          New author
        </ButtonLink>
      </PageTop>
      <HubList
        base="/desk/authors"
        noun="author"
        words={words}
        page={{ rows: authors.map(toRow), next }}
        nextHref={next && addressOf(words, next)}
        firstHref={after ? addressOf(words, null) : null}
      />
    </>
  );
}

const toRow = ({ role, isStaff, ...author }: DeskAuthor) => ({
  ...author,
  note: [role, isStaff ? "staff" : ""].filter(Boolean).join(", ") || "Guest or agency",
  language: null,
});

function addressOf(q: string, after: string | null): string {
  const search = new URLSearchParams({ ...(q && { q }), ...(after && { after }) }).toString();
  return `/desk/authors${search && `?${search}`}`;
}
