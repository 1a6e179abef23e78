import { NewPageForm } from "@/components/page/new-page-form";
import { PageTop } from "@/components/ui/page-top";
import { permit } from "@/modules/staff/session";
import { createPageAction } from "../actions";

export const metadata = { title: "New page" };

export default async function NewPagePage() {
  await permit("keep-pages");
  return (
    <>
      <PageTop title="New page" />
      <div className="w-full max-w-[720px] p-4">
        <NewPageForm create={createPageAction} />
      </div>
    </>
  );
}
