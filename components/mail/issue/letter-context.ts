import type { LetterWords } from "@/modules/issues/letter-words";
import type { SheetCard, SheetPicture } from "@/modules/issues/sheet";
import type { Accent } from "../look";

/** What the parts of a letter are drawn with. */
export type LetterContext = {
  accent: Accent;
  words: LetterWords;
  language: string;
  /** Of the issue in the archive, where more can be shown than a letter holds. */
  pageUrl: string;
  /** Where a link that somebody wrote leads to, whole; null where it leads nowhere outside of a page. */
  hrefOf: (address: string) => string | null;
  /** The side on which a line of words begins. */
  startSide: "Left" | "Right";
};

/** What the nodes of a body point to; a node whose thing is missing is left out. */
export type LetterBodyContext = LetterContext & {
  pictures: Record<string, SheetPicture>;
  cards: Record<string, SheetCard>;
  /** Four columns of figures have to stand beside each other on a phone. */
  isInTable?: boolean;
};
