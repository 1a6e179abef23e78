import { NewMagazineForm } from "@/components/magazine-desk/new-magazine-form";
import { PageTop } from "@/components/ui/page-top";
import { MAGAZINES_PATH } from "@/modules/magazines/desk";
import { permit } from "@/modules/staff/session";
import { createMagazineAction } from "../actions";

export const metadata = { title: "New magazine" };

export default async function NewMagazinePage() {
  await permit("keep-magazines");

  return (
    <>
      <PageTop title="New magazine" back={{ href: MAGAZINES_PATH, label: "Back to the magazines" }} />
      <div className="w-full max-w-[720px] p-4">
        <NewMagazineForm create={createMagazineAction} />
      </div>
    </>
  );
}
