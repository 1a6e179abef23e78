import type { Metadata } from "next";
import { pageMetadata } from "@/components/site/page-metadata";
import { NEWSLETTER_LATER_PATH } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { WAIT_AT_MOST_HOURS } from "@/modules/readers/limits";
import { paperOfThisPage } from "../../../paper";
import { Thanks } from "../../../thanks";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Thank you for signing up | ${paper.name}`;
  return pageMetadata({ path: NEWSLETTER_LATER_PATH, title, description: "", isHidden: true }, paper, env().SITE_URL);
}

export default function NewsletterLaterPage() {
  return (
    <Thanks
      section={{ name: "Newsletters", path: "/newsletters" }}
      title="Thank you for signing up"
      next="Your confirmation email comes a little later."
    >
      <p>
        Many are signing up where you are just now, and we send a few of these letters in an hour, so that nobody can
        fill strangers’ mailboxes with them. Yours comes within {WAIT_AT_MOST_HOURS} hours at most; there is nothing
        more to do.
      </p>
    </Thanks>
  );
}
