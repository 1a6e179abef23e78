import type { Block } from "@/modules/articles/body";
import { Inlines } from "./inlines";

/** Repeats the story's own words, or another's, large. It hangs into the margin on wide screens. */
export const PullQuote = ({ quote }: { quote: Extract<Block, { type: "pullQuote" }> }) => (
  <figure className="quote">
    <blockquote>
      <p>
        <Inlines inlines={quote.content} />
      </p>
    </blockquote>
    {quote.attrs.attribution && <figcaption>{quote.attrs.attribution}</figcaption>}
  </figure>
);
