import type { Metadata } from "next";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { NEWSLETTER_THANKS_PATH } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Thank you for signing up | ${paper.name}`;
  return pageMetadata({ path: NEWSLETTER_THANKS_PATH, title, description: "", isHidden: true }, paper, env().SITE_URL);
}

/** Where a form of a browser without script ends. Whose address it was is not said: the page is a file like all others. */
export default function NewsletterThanksPage() {
  return (
    <Frame current="/newsletters">
      <main id="main" className="wrap dead-end">
        <p className="kicker">Newsletters</p>
        <h1 className="title">Thank you for signing up</h1>
        <Notice title="We have sent you a confirmation email.">
          <p>Open it and press the button; the first letter follows.</p>
          <p>
            <a href="/newsletters">Nothing arrived? Check the address and try again</a>
          </p>
        </Notice>
        <p>
          <a className="btn plain" href="/">
            Back to the front page
          </a>
        </p>
      </main>
    </Frame>
  );
}
