import { FormSettings } from "@/components/settings/form-settings";
import { PaperSettings } from "@/components/settings/paper-settings";
import { PublishingSettings } from "@/components/settings/publishing-settings";
import { ButtonLink } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { listNewsletters } from "@/modules/newsletters/queries";
import { listDeskPages } from "@/modules/pages/queries";
import { readFormRules, readPaper, readPublishing } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { saveFormsAction, savePaperAction, savePublishingAction } from "./actions";

export const metadata = { title: "Settings" };

export default async function SettingsPage() {
  await permit("keep-settings");
  const [paper, rules, forms, newsletters, pages] = await Promise.all([
    readPaper(),
    readPublishing(),
    readFormRules(),
    listNewsletters(),
    listDeskPages(),
  ]);

  return (
    <>
      <PageTop title="Settings">
        <ButtonLink href="/desk/settings/pronunciation">Pronunciation</ButtonLink>
      </PageTop>
      <PaperSettings
        paper={paper}
        newsletters={newsletters.map(({ slug, name }) => ({ slug, name }))}
        pages={pages.map(({ slug, title, publishedAt }) => ({ slug, title, isPublic: publishedAt !== null }))}
        timeZones={Intl.supportedValuesOf("timeZone")}
        save={savePaperAction}
      />
      <PublishingSettings rules={rules} timeZone={paper.timeZone} save={savePublishingAction} />
      <FormSettings rules={forms} timeZone={paper.timeZone} save={saveFormsAction} />
    </>
  );
}
