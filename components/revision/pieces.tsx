import clsx from "clsx";
import type { ReactNode } from "react";
import { marked } from "@/components/article/marks";
import type { Mark } from "@/modules/articles/body";
import type { Piece } from "@/modules/revisions/word-diff";

export type Look = "earlier" | "later" | "both";

const HIDDEN: Record<Look, Piece["is"] | null> = { earlier: "new", later: "gone", both: null };

/** Words of one side, or of both in one: what went is struck, what came is underlined, and colour comes after that. */
export const Pieces = ({ pieces, look }: { pieces: readonly Piece[]; look: Look }) =>
  pieces
    .filter(({ is }) => is !== HIDDEN[look])
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in this order, and never changed
    .map((piece, index) => <PieceOfText key={index} piece={piece} />);

function PieceOfText({ piece }: { piece: Piece }) {
  const words = marked(piece.text, piece.marks, ownMark);
  const link = piece.is === "kept" ? undefined : piece.marks.find((mark) => mark.type === "link");
  const said = link ? (
    <>
      {words} <span className="font-sans text-xs break-all">({link.attrs.href})</span>
    </>
  ) : (
    words
  );
  if (piece.is === "kept") return <span className="whitespace-pre-line">{said}</span>;
  if (piece.is === "gone") return <del className={clsx(CHANGED, GONE)}>{said}</del>;
  return <ins className={clsx(CHANGED, NEW)}>{said}</ins>;
}

const CHANGED =
  "box-decoration-clone whitespace-pre-line [background:color-mix(in_oklab,currentColor_12%,transparent)]";
const GONE = "text-destructive line-through decoration-[1.5px]";
const NEW = "text-success underline decoration-2 underline-offset-3";

/** Of a link its address is what matters here: it is told, and leads nowhere. */
function ownMark(mark: Mark, inner: ReactNode): ReactNode | null {
  if (mark.type === "highlight") return <mark className="bg-warning/25 text-inherit">{inner}</mark>;
  if (mark.type !== "link") return null;
  return (
    <span
      className="underline decoration-muted-foreground decoration-dotted underline-offset-3"
      title={mark.attrs.href}
    >
      {inner}
    </span>
  );
}
