import { MAX_QUERY_LENGTH } from "@/modules/search/search";

/** @param id of the field; a page may hold more than one form */
export const SearchForm = ({ id, query = "" }: { id: string; query?: string }) => (
  <search>
    <form action="/search" className="join">
      <div className="field">
        <label htmlFor={id}>Search all stories</label>
        <input
          className="input"
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          required
          maxLength={MAX_QUERY_LENGTH}
        />
      </div>
      <button className="btn" type="submit">
        Search
      </button>
    </form>
  </search>
);
