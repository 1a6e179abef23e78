import type { ReactNode } from "react";
import type { Inline, Mark } from "@/modules/articles/body";
import { drawEach } from "./draw-each";

/** Words in a line, with their marks. */
export const Inlines = ({ inlines }: { inlines: readonly Inline[] }) =>
  drawEach(inlines, (inline) => (inline.type === "hardBreak" ? <br /> : marked(inline.text, inline.marks ?? [])));

/** The first mark is the outermost, as the editor orders them. */
const marked = (text: string, marks: readonly Mark[]): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => withMark(mark, inner), text);

function withMark(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "underline":
      return <u>{inner}</u>;
    case "strike":
      return <s>{inner}</s>;
    case "code":
      return <code>{inner}</code>;
    case "subscript":
      return <sub>{inner}</sub>;
    case "superscript":
      return <sup>{inner}</sup>;
    case "highlight":
      return <mark>{inner}</mark>;
    case "language":
      return <span lang={mark.attrs.lang}>{inner}</span>;
    case "link":
      return (
        <a href={mark.attrs.href} title={mark.attrs.title ?? undefined}>
          {inner}
        </a>
      );
  }
}
