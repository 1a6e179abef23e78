import { SectionHead } from "@/components/site/section-head";
import { type Narrowing, type SearchFilter, type SearchQuery, searchPath } from "@/modules/search/search";

const TITLES: Record<SearchFilter, string> = { tag: "By topic", author: "By author", year: "By year" };

type Props = { query: SearchQuery; narrowings: Narrowing[] };

/** Ways to narrow what was found, with how many stories are left each way; a way that leaves all of them is none. */
export const SearchNarrowings = ({ query, narrowings, storyCount }: Props & { storyCount: number }) => (
  <aside aria-label="Narrow the search" className="narrowings">
    {(["tag", "author", "year"] as const).map((filter) => {
      const ways = narrowings.filter((way) => way.filter === filter && way.storyCount < storyCount);
      const isOpen = query[filter] === null && ways.length > 0;
      return isOpen && <Ways key={filter} filter={filter} ways={ways} query={query} />;
    })}
  </aside>
);

const Ways = ({ filter, ways, query }: { filter: SearchFilter; ways: Narrowing[]; query: SearchQuery }) => (
  <section>
    <SectionHead title={TITLES[filter]} isThin />
    <ul>
      {ways.map((way) => (
        <li key={way.value}>
          <a href={searchPath(query, changeOf(filter, way.value))}>
            <span>{way.label}</span> <span className="num">{way.storyCount}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

function changeOf(filter: SearchFilter, value: string): Partial<SearchQuery> {
  return filter === "year" ? { year: Number(value) } : { [filter]: value };
}

/** What the search is narrowed to; each can be taken away. */
export function ChosenFilters({ query, narrowings }: Props) {
  const chosen = (["tag", "author", "year"] as const).filter((filter) => query[filter] !== null);
  if (chosen.length === 0) return null;

  return (
    <ul className="chosen" aria-label="Narrowed to">
      {chosen.map((filter) => (
        <li key={filter}>
          <a className="btn plain" href={searchPath(query, { [filter]: null })}>
            {labelOf(filter, String(query[filter]), narrowings)}
            <span aria-hidden="true">×</span>
            <span className="sr">, look everywhere again</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const labelOf = (filter: SearchFilter, value: string, narrowings: Narrowing[]) =>
  narrowings.find((way) => way.filter === filter && way.value === value)?.label ?? value;
