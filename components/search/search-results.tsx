import type { Clock } from "@/components/site/clock";
import type { ArticleCard } from "@/modules/articles/article";
import { MAX_CANDIDATES, type SearchQuery, type SearchResult, searchPath } from "@/modules/search/search";
import { SearchedStory } from "./search-hit";
import { ChosenFilters, SearchNarrowings } from "./search-narrowings";

type Props = {
  query: SearchQuery;
  result: SearchResult;
  /** Of the hits. */
  articles: ArticleCard[];
  clock: Clock;
};

export const SearchResults = ({ query, result, articles, clock }: Props) => (
  <div className="side-by">
    <div>
      <ChosenFilters query={query} narrowings={result.narrowings} />
      <p className="meta found" role="status">
        <b>{countInWords(result.storyCount)}</b> · the closest and newest first{query.after !== null && " · continued"}
      </p>
      <HitList hits={result.hits} articles={articles} clock={clock} />
      <p className="turner">
        {query.after !== null && (
          <a className="btn plain" href={searchPath(query)}>
            Back to the closest
          </a>
        )}
        {result.next && (
          <a className="btn plain" href={searchPath(query, { after: result.next })} rel="next">
            More stories
          </a>
        )}
      </p>
    </div>
    <SearchNarrowings query={query} narrowings={result.narrowings} storyCount={result.storyCount} />
  </div>
);

export const HitList = ({ hits, articles, clock }: Pick<SearchResult, "hits"> & Pick<Props, "articles" | "clock">) => (
  <ol className="list">
    {hits.map((hit) => {
      const article = articles.find(({ id }) => id === hit.articleId);
      return (
        article && (
          <li key={hit.articleId}>
            <SearchedStory article={article} hit={hit} clock={clock} />
          </li>
        )
      );
    })}
  </ol>
);

function countInWords(count: number): string {
  if (count >= MAX_CANDIDATES) return `More than ${MAX_CANDIDATES.toLocaleString("en")} stories`;
  return count === 1 ? "One story" : `${count.toLocaleString("en")} stories`;
}
