import type { Block } from "@/modules/articles/body";
import { Inlines } from "./inlines";

type Quote = Extract<Block, { type: "pullQuote" }>;

/** Repeats the story's own words, or a speaker's, large. It hangs into the margin on wide screens. */
export const PullQuote = ({ quote }: { quote: Quote }) => (
  <figure className="quote">
    <blockquote>
      <p className={looksOf(quote)}>
        <Inlines inlines={quote.content} />
      </p>
    </blockquote>
    {quote.attrs.attribution && <figcaption>{quote.attrs.attribution}</figcaption>}
  </figure>
);

/** Words that somebody said stand in quotation marks, the language's own where the writer set none. */
function looksOf(quote: Quote): string | undefined {
  const [first] = quote.content;
  if (first?.type === "text" && /^["“„«‘]/.test(first.text)) return "spoken";
  return quote.attrs.attribution ? "spoken unmarked" : undefined;
}
