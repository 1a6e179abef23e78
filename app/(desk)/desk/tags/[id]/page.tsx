import { notFound } from "next/navigation";
import { MergePart } from "@/components/hub/merge-part";
import { TagForm } from "@/components/hub/tag-form";
import { buttonClass } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { permit } from "@/modules/staff/session";
import { listTagOptions, readTagSheet } from "@/modules/tags/queries";
import { tagPath } from "@/modules/tags/tag";
import { deleteTagAction, editTagAction, mergeTagAction } from "../actions";

export const metadata = { title: "Tag" };

export default async function TagPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await permit("keep-tags");
  const tag = await readTagSheet(id);
  if (!tag) notFound();

  const [parents, all] = await Promise.all([listTagOptions({ onlyTop: true }), listTagOptions({ onlyTop: false })]);
  const others = (options: typeof all) => options.filter(({ value }) => value !== id);
  const seen = { tagId: id, version: tag.version };
  return (
    <>
      <PageTop
        title={tag.name}
        note={`${tag.storyCount.toLocaleString("en")} stories`}
        back={{ href: "/desk/tags", label: "Back to the tags" }}
      >
        <a className={buttonClass()} href={tagPath(tag.slug)}>
          See its page
        </a>
      </PageTop>
      <div className="grid w-full max-w-[720px] gap-6 p-4">
        <TagForm tag={tag} parents={others(parents)} save={editTagAction.bind(null, id)} />
        <MergePart
          noun="tag"
          name={tag.name}
          path={tagPath(tag.slug)}
          storyCount={tag.storyCount}
          others={others(all)}
          merge={mergeTagAction.bind(null, seen)}
          remove={deleteTagAction.bind(null, seen)}
        />
      </div>
    </>
  );
}
