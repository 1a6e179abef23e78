import "@/components/tag/hub.css";
import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { NewsletterPicker } from "@/components/newsletter/newsletter-picker";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { listNewsletters } from "@/modules/newsletters/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

const DESCRIPTION =
  "Tick what you would like to read, give us one address, and confirm it once. Every letter is written by the person who signs it.";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Newsletters | ${paper.name}`;
  return pageMetadata({ path: "/newsletters", title, description: DESCRIPTION }, paper, env().SITE_URL);
}

export default async function NewslettersPage() {
  const newsletters = await listNewsletters();

  return (
    <Frame current="/newsletters">
      <main id="main" className="wrap">
        <header className="hub">
          <p className="kicker">By mail</p>
          <h1>Newsletters</h1>
          {newsletters.length > 0 && <p>{DESCRIPTION}</p>}
        </header>
        {newsletters.length > 0 ? (
          <NewsletterPicker newsletters={newsletters} />
        ) : (
          <Notice title="Nothing here yet">We send no newsletters so far.</Notice>
        )}
      </main>
    </Frame>
  );
}
