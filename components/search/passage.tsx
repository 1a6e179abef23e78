import type { Passage } from "@/modules/search/search";

/** Words of a story with those that were looked for marked. */
export const MarkedWords = ({ passage }: { passage: Passage }) =>
  passage.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name, and never change places
    return part.isMatch ? <mark key={index}>{part.words}</mark> : part.words;
  });
