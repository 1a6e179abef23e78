import "@/components/search/search.css";
import type { Metadata } from "next";
import { Elsewhere } from "@/components/search/elsewhere";
import { NoHits } from "@/components/search/no-hits";
import { SearchResults } from "@/components/search/search-results";
import type { Clock } from "@/components/site/clock";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { SearchForm } from "@/components/site/search-form";
import { listCards, listNewestLines } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { postgresSearch } from "@/modules/search/queries";
import { MAX_QUERY_LENGTH, parseSearchQuery, type SearchQuery, type SearchRefusal } from "@/modules/search/search";
import { listSections } from "@/modules/tags/queries";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const LATEST_SHOWN = 8;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ words }, paper] = await Promise.all([searchParams.then(parseSearchQuery), paperOfThisPage()]);
  const title = words ? `“${words}” | Search | ${paper.name}` : `Search | ${paper.name}`;
  return pageMetadata({ path: "/search", title, description: "", isHidden: true }, paper, env().SITE_URL);
}

/** The one page of the site that is drawn for each reader who asks, and kept by nobody. */
export default async function SearchPage({ searchParams }: Props) {
  const query = parseSearchQuery(await searchParams);
  const { timeZone } = await paperOfThisPage();

  return (
    <Frame>
      <main id="main" className="wrap">
        <header className="search-head">
          <h1 className="title">Search</h1>
          <SearchForm id="search-words" query={query.words} />
          <p className="hint">
            <b>“no light”</b> finds the words together, <b>-strike</b> leaves stories with a word out, <b>or</b> takes
            either.
          </p>
        </header>
        <Answer query={query} clock={{ timeZone, now: new Date() }} />
      </main>
    </Frame>
  );
}

type AnswerProps = { query: SearchQuery; clock: Clock };

async function Answer({ query, clock }: AnswerProps) {
  if (query.words === "") return <GoElsewhere clock={clock} />;

  const found = await postgresSearch.search(query, clock.timeZone, clock.now);
  if (!found.ok) return <Refused refusal={found.failure} clock={clock} />;

  const result = found.value;
  const articles = await listCards(
    result.hits.map((hit) => hit.articleId),
    clock.now,
  );
  if (result.matched === "words" && result.hits.length > 0) {
    return <SearchResults query={query} result={result} articles={articles} clock={clock} />;
  }
  return (
    <>
      <NoHits query={query} result={result} articles={articles} clock={clock} />
      {result.hits.length === 0 && <GoElsewhere clock={clock} />}
    </>
  );
}

const refusals: Record<SearchRefusal, { title: string; text: string }> = {
  "too-long": {
    title: "These are too many words",
    text: `A search can have up to ${MAX_QUERY_LENGTH} letters. A name and a place are often enough.`,
  },
  "too-slow": {
    title: "This took too long",
    text: "We stopped looking. A rarer word, or one word less, is found faster.",
  },
};

const Refused = ({ refusal, clock }: { refusal: SearchRefusal; clock: Clock }) => (
  <>
    <Notice title={refusals[refusal].title} isBad isAnswer>
      <p>{refusals[refusal].text}</p>
    </Notice>
    <GoElsewhere clock={clock} />
  </>
);

async function GoElsewhere({ clock }: { clock: Clock }) {
  const [lines, sections] = await Promise.all([listNewestLines(clock.now, LATEST_SHOWN), listSections()]);
  return <Elsewhere lines={lines} sections={sections} clock={clock} />;
}
