import { notFound } from "next/navigation";
import { NewsletterSettings } from "@/components/audience/newsletter-settings";
import { NewsletterViews } from "@/components/audience/newsletter-views";
import { zoneText } from "@/components/desk/desk-time";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageTop } from "@/components/ui/page-top";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { readNewsletterSheet } from "@/modules/newsletters/queries/desk";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { listTagChoices } from "@/modules/tags/queries";
import { editNewsletterAction } from "../../actions";

export const metadata = { title: "Newsletter" };

export default async function NewsletterSettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await permit("keep-newsletters");
  const [newsletter, paper, tags] = await Promise.all([readNewsletterSheet(slug), readPaper(), listTagChoices()]);
  if (!newsletter) notFound();

  return (
    <>
      <PageTop title={newsletter.name} back={{ href: "/desk/newsletters", label: "Back to the newsletters" }}>
        <a className={buttonClass()} href={newsletterPath(slug)}>
          See its page
        </a>
      </PageTop>
      <NewsletterViews slug={slug} current="settings" />
      {newsletter.retiredAt ? (
        <Note tone="warning" isFlush>
          It is retired: readers are offered it no longer. Bring it back in the list of newsletters.
        </Note>
      ) : null}
      <NewsletterSettings
        key={newsletter.slug}
        newsletter={newsletter}
        unsaid={{ fromName: paper.name, fromAddress: env().MAIL_FROM ?? paper.email, accent: paper.accent.day }}
        tags={tags}
        zone={zoneText(new Date(), paper.timeZone)}
        save={editNewsletterAction.bind(null, newsletter.id)}
      />
    </>
  );
}
