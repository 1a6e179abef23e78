import { HubList } from "@/components/hub/hub-list";
import { SectionOrder } from "@/components/hub/section-order";
import { ButtonLink } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { SearchForm } from "@/components/ui/search-form";
import { ViewLinks } from "@/components/ui/view-links";
import { permit } from "@/modules/staff/session";
import { type DeskTag, listDeskTags, listSections } from "@/modules/tags/queries";
import { TAG_KINDS, type TagKind } from "@/modules/tags/tag";
import { orderSectionsAction } from "./actions";

export const metadata = { title: "Tags" };

const KIND_NAMES: Record<TagKind, string> = { section: "Section", topic: "Topic", place: "Place", series: "Series" };
const VIEWS: Record<TagKind, string> = { section: "Sections", topic: "Topics", place: "Places", series: "Series" };

type Props = { searchParams: Promise<{ q?: string | string[]; kind?: string | string[]; after?: string | string[] }> };

export default async function TagsPage({ searchParams }: Props) {
  await permit("keep-tags");

  const { q, kind: asked, after } = await searchParams;
  const kind = TAG_KINDS.find((known) => known === asked) ?? null;
  const words = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const { tags, next } = await listDeskTags(words, kind, typeof after === "string" ? after : null);
  const hrefOf = (kindOf: TagKind | null, place: string | null) => addressOf(words, kindOf, place);

  return (
    <>
      <PageTop title="Tags" search={<SearchForm action="/desk/tags" words={words} label="Search tags" />}>
        <ButtonLink look="primary" href="/desk/tags/new">
          New tag
        </ButtonLink>
      </PageTop>
      <div className="flex min-h-11 border-b pl-1.5">
        <ViewLinks
          label="Kinds of tags"
          views={[
            { href: hrefOf(null, null), label: "All", isCurrent: kind === null },
            ...TAG_KINDS.map((known) => ({
              ...{ href: hrefOf(known, null), label: VIEWS[known], isCurrent: kind === known },
            })),
          ]}
        />
      </div>
      {kind === "section" && !words && !after ? (
        <SectionOrder
          sections={(await listSections()).map(({ id, name }) => ({ id, name }))}
          save={orderSectionsAction}
        />
      ) : null}
      <HubList
        base="/desk/tags"
        noun="tag"
        words={words}
        page={{ rows: tags.map(toRow), next }}
        nextHref={next && hrefOf(kind, next)}
        firstHref={after ? hrefOf(kind, null) : null}
      />
    </>
  );
}

const toRow = ({ kind, parentName, ...tag }: DeskTag) => ({
  ...tag,
  note: parentName ? `${KIND_NAMES[kind]} beneath ${parentName}` : KIND_NAMES[kind],
});

function addressOf(q: string, kind: TagKind | null, after: string | null): string {
  const search = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }), ...(after && { after }) }).toString();
  return `/desk/tags${search && `?${search}`}`;
}
