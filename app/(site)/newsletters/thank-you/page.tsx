import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { NothingArrived } from "@/components/newsletter/nothing-arrived";
import { pageMetadata } from "@/components/site/page-metadata";
import { NEWSLETTER_THANKS_PATH } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { paperOfThisPage } from "../../paper";
import { Thanks } from "../../thanks";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Thank you for signing up | ${paper.name}`;
  return pageMetadata({ path: NEWSLETTER_THANKS_PATH, title, description: "", isHidden: true }, paper, env().SITE_URL);
}

export default function NewsletterThanksPage() {
  return (
    <Thanks
      section={{ name: "Newsletters", path: "/newsletters" }}
      title="Thank you for signing up"
      next="We have sent you a confirmation email."
    >
      <p>Open it and press the button; the first letter follows.</p>
      <NothingArrived />
    </Thanks>
  );
}
