import type { ReaderSheet, SuppressionNote } from "@/modules/subscribers/held";

export type FoundReader = { reader: ReaderSheet | null; suppression: SuppressionNote | null };

/** What the search for one address is answered with. asked: the address, as it is kept; "" = none was asked for. */
export type ReaderAnswer = { asked: string; problem: string | null; found: FoundReader | null };

export const NOBODY_ASKED: ReaderAnswer = { asked: "", problem: null, found: null };

/** What came of something that was done with a reader. found: how they stand now; null = nothing was done. */
export type ReaderDeed = { said: string; isWell: boolean; found: FoundReader | null };

export type ReaderActions = {
  end: (email: string, newsletterId: string) => Promise<ReaderDeed>;
  suppress: (email: string) => Promise<ReaderDeed>;
  lift: (email: string) => Promise<ReaderDeed>;
  erase: (email: string, readerId: string) => Promise<ReaderDeed>;
};
