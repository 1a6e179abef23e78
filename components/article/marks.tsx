import type { ReactNode } from "react";
import type { Mark } from "@/modules/articles/body";

/** How one mark is drawn here; null = as everywhere. */
type Own = (mark: Mark, inner: ReactNode) => ReactNode | null;

/** Words with their marks: the first mark is the outermost, as the editor orders them. */
export const marked = (text: string, marks: readonly Mark[], own: Own = () => null): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => own(mark, inner) ?? withMark(mark, inner), text);

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
