import { SearchForm } from "@/components/site/search-form";
import { Frame } from "./frame";

export default function NotFound() {
  return (
    <Frame>
      <main id="main" className="wrap dead-end">
        <title>Not found</title>
        <p className="kicker">404</p>
        <h1 className="title">There is no such page</h1>
        <p className="opening">The address may be mistyped, or the page may never have been. Try the words instead:</p>
        <SearchForm id="dead-end-search" />
      </main>
    </Frame>
  );
}
