/** What an action on a page is answered with. problems: a sentence for each field, "form" for the whole. */
export type PageAnswer = {
  problems: Record<string, string>;
  /** What it became; null = nothing was done. */
  version: number | null;
  /** Where somebody else was first: the version that is theirs. To go on from it is to have seen that. */
  theirs?: number;
};

export type PageActions = {
  /** @param document as the editor holds it */
  save: (version: number, sent: { document: unknown; slug: string; language: string }) => Promise<PageAnswer>;
  publish: (version: number) => Promise<PageAnswer>;
  takeDown: (version: number) => Promise<PageAnswer>;
};
