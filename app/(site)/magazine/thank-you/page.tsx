import type { Metadata } from "next";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { PREORDER_THANKS_PATH } from "@/modules/orders/preorder";
import { env } from "@/modules/platform/env";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Your order is in | ${paper.name}`;
  return pageMetadata({ path: PREORDER_THANKS_PATH, title, description: "", isHidden: true }, paper, env().SITE_URL);
}

/** Where an order without script ends. Whose it was is not said: the page is a file like all others. */
export default async function PreorderThanksPage() {
  const paper = await paperOfThisPage();
  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap dead-end">
        <p className="kicker">Magazine</p>
        <h1 className="title">Thank you. Your order is in</h1>
        <Notice title="We have kept it under the address you gave us">
          <p>
            We write to you before anything is to be paid. To change it until then, write to{" "}
            <a href={`mailto:${paper.email}`}>{paper.email}</a>.
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
