import type { Metadata } from "next";
import { SearchForm } from "@/components/site/search-form";
import { Frame } from "../frame";

export const metadata: Metadata = { title: "Withdrawn", robots: { index: false } };

/** The body of every 410: Next cannot set that status from a page, so the press prints this one and the server sends it. */
export default function GonePage() {
  return (
    <Frame>
      <main id="main" className="wrap dead-end">
        <p className="kicker">410</p>
        <h1 className="title">This story has been withdrawn</h1>
        <p className="opening">
          We published it once and have taken it back. Where a mistake was the reason, it is told on the{" "}
          <a href="/corrections">corrections page</a>.
        </p>
        <SearchForm id="dead-end-search" />
      </main>
    </Frame>
  );
}
