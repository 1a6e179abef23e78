import { AuthorForm } from "@/components/hub/author-form";
import { PageTop } from "@/components/ui/page-top";
import { listPeopleFor } from "@/modules/authors/queries";
import { permit } from "@/modules/staff/session";
import { createAuthorAction } from "../actions";

export const metadata = { title: "New author" };

export default async function NewAuthorPage() {
  await permit("keep-authors");
  const people = await listPeopleFor(null);

  return (
    <>
      <PageTop title="New author" back={{ href: "/desk/authors", label: "Back to the authors" }} />
      <div className="w-full max-w-[720px] p-4">
        <AuthorForm author={null} people={people} save={createAuthorAction} />
      </div>
    </>
  );
}
