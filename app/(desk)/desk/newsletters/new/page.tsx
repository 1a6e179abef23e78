import { NewNewsletterForm } from "@/components/audience/new-newsletter-form";
import { PageTop } from "@/components/ui/page-top";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { createNewsletterAction } from "../actions";

export const metadata = { title: "New newsletter" };

export default async function NewNewsletterPage() {
  await permit("keep-newsletters");
  const { language } = await readPaper();

  return (
    <>
      <PageTop title="New newsletter" back={{ href: "/desk/newsletters", label: "Back to the newsletters" }} />
      <div className="w-full max-w-[720px] p-4">
        <NewNewsletterForm language={language} create={createNewsletterAction} />
      </div>
    </>
  );
}
