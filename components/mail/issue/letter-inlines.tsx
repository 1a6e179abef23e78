import type { ReactNode } from "react";
import { drawEach } from "@/components/article/draw-each";
import { marked } from "@/components/article/marks";
import type { Inline, Mark } from "@/modules/articles/body";
import { accented, grounded, monospace } from "../look";
import type { LetterContext } from "./letter-context";

/** Words in a line, with their marks. */
export const LetterInlines = ({ inlines, context }: { inlines: readonly Inline[]; context: LetterContext }) =>
  drawEach(inlines, (inline) =>
    inline.type === "hardBreak" ? (
      <br />
    ) : (
      marked(inline.text, inline.marks ?? [], (mark, inner) => inLetter(mark, inner, context))
    ),
  );

/** Marks that mail programs would draw in colours of their own, or not at all. */
function inLetter(mark: Mark, inner: ReactNode, context: LetterContext): ReactNode | null {
  switch (mark.type) {
    case "link":
      return (
        <LetterLink href={mark.attrs.href} context={context}>
          {inner}
        </LetterLink>
      );
    case "code":
      return <code style={monospace()}>{inner}</code>;
    case "highlight":
      return <span {...grounded("shade")}>{inner}</span>;
    default:
      return null;
  }
}

type LinkProps = { href: string; context: LetterContext; children: ReactNode };

/** A link that leads nowhere from a letter (to a place on its own page) leaves its words. */
export function LetterLink({ href, context, children }: LinkProps) {
  const address = context.hrefOf(href);
  if (!address) return children;
  return (
    <a href={address} {...accented(context.accent, { textDecoration: "underline" })}>
      {children}
    </a>
  );
}
