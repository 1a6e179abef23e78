import { notFound } from "next/navigation";
import { AuthorForm } from "@/components/hub/author-form";
import { MergePart } from "@/components/hub/merge-part";
import { buttonClass } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { authorPath } from "@/modules/authors/author";
import { listAuthorOptions, listPeopleFor, readAuthorSheet } from "@/modules/authors/queries";
import { permit } from "@/modules/staff/session";
import { deleteAuthorAction, editAuthorAction, mergeAuthorAction } from "../actions";

export const metadata = { title: "Author" };

export default async function AuthorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await permit("keep-authors");
  const author = await readAuthorSheet(id);
  if (!author) notFound();

  const [people, all] = await Promise.all([listPeopleFor(id), listAuthorOptions()]);
  const seen = { authorId: id, version: author.version };
  return (
    <>
      <PageTop
        title={author.name}
        note={`${author.storyCount.toLocaleString("en")} stories`}
        back={{ href: "/desk/authors", label: "Back to the authors" }}
      >
        <a className={buttonClass()} href={authorPath(author.slug)}>
          See their page
        </a>
      </PageTop>
      <div className="grid w-full max-w-[720px] gap-6 p-4">
        <AuthorForm author={author} people={people} save={editAuthorAction.bind(null, id)} />
        <MergePart
          noun="author"
          name={author.name}
          path={authorPath(author.slug)}
          storyCount={author.storyCount}
          others={all.filter(({ value }) => value !== id)}
          merge={mergeAuthorAction.bind(null, seen)}
          remove={deleteAuthorAction.bind(null, seen)}
        />
      </div>
    </>
  );
}
