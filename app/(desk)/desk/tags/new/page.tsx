import { TagForm } from "@/components/hub/tag-form";
import { PageTop } from "@/components/ui/page-top";
import { permit } from "@/modules/staff/session";
import { listTagOptions } from "@/modules/tags/queries";
import { createTagAction } from "../actions";

export const metadata = { title: "New tag" };

export default async function NewTagPage() {
  await permit("keep-tags");
  const parents = await listTagOptions({ onlyTop: true });

  return (
    <>
      <PageTop title="New tag" back={{ href: "/desk/tags", label: "Back to the tags" }} />
      <div className="w-full max-w-[720px] p-4">
        <TagForm tag={null} parents={parents} save={createTagAction} />
      </div>
    </>
  );
}
