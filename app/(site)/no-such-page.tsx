import { FeedList } from "@/components/site/news-feed";
import { SearchForm } from "@/components/site/search-form";
import { SectionHead } from "@/components/site/section-head";
import { listNewestLines } from "@/modules/articles/queries";
import { Frame } from "./frame";
import { paperOfThisPage } from "./paper";

const LINES = 8;

/** The dead end: a search and the latest stories. */
export async function NoSuchPage() {
  const now = new Date();
  const [{ name, timeZone }, lines] = await Promise.all([paperOfThisPage(), listNewestLines(now, LINES)]);

  return (
    <Frame>
      <title>{`Not found | ${name}`}</title>
      <main id="main" className="wrap dead-end">
        <p className="kicker">404</p>
        <h1 className="title">There is no such page</h1>
        <p className="opening">The address may be mistyped, or the page may never have been. Try the words instead:</p>
        <SearchForm id="dead-end-search" />
        {lines.length > 0 && (
          <section className="max-w-measure">
            <SectionHead title="Latest" href="/news-feed" />
            <FeedList lines={lines} clock={{ timeZone, now }} id="news-feed" />
          </section>
        )}
      </main>
    </Frame>
  );
}
