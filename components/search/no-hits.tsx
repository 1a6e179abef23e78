import type { Clock } from "@/components/site/clock";
import { Notice } from "@/components/site/notice";
import type { ArticleCard } from "@/modules/articles/article";
import { type SearchQuery, type SearchResult, searchPath } from "@/modules/search/search";
import { ChosenFilters } from "./search-narrowings";
import { HitList } from "./search-results";

type Props = { query: SearchQuery; result: SearchResult; articles: ArticleCard[]; clock: Clock };

/** No story has these words: what the reader may have meant, or what else to try. */
export function NoHits({ query, result, articles, clock }: Props) {
  const isNarrowed = query.tag !== null || query.author !== null || query.year !== null;

  return (
    <>
      <ChosenFilters query={query} narrowings={result.narrowings} />
      <Notice title={`No story has the words “${query.words}”`} isAnswer>
        {result.suggestion && (
          <p>
            Did you mean{" "}
            <a href={searchPath(query, { words: result.suggestion })}>
              <b>{result.suggestion}</b>
            </a>
            ?
          </p>
        )}
        {isNarrowed && (
          <p>
            <a href={searchPath(query, { tag: null, author: null, year: null })}>Look in all stories</a> instead of
            these.
          </p>
        )}
        {!result.suggestion && !isNarrowed && <p>Fewer words find more; so does a name without its endings.</p>}
      </Notice>
      {result.hits.length > 0 && (
        <section className="near">
          <h2 className="label">Headlines that come near</h2>
          <HitList hits={result.hits} articles={articles} clock={clock} />
        </section>
      )}
    </>
  );
}
