import type { Body } from "./body";
import { countWords, plainTextOf } from "./body-words";

/** What is worked out from a body once, when it is published, and kept beside it: for lists and for search. */
export type Publication = { wordCount: number; plainText: string };

export function publicationOf(body: Body): Publication {
  const plainText = plainTextOf(body);
  return { wordCount: countWords(plainText), plainText };
}
