export const MAGAZINE_STATES = ["draft", "open", "paused", "closed", "shipped"] as const;
export type MagazineState = (typeof MAGAZINE_STATES)[number];

/** paused: for a while, readers are told to come back. closed: it is over. shipped: the copies are with the post. */
const FOLLOWS: Record<MagazineState, readonly MagazineState[]> = {
  draft: ["open"],
  open: ["paused", "closed"],
  paused: ["open", "closed"],
  closed: ["open", "shipped"],
  /** A slip is put right. */
  shipped: ["closed"],
};

/** What a magazine can be made from the state it is in; readers have seen it, so none becomes a draft again. */
export const statesAfter = (state: MagazineState): readonly MagazineState[] => FOLLOWS[state];
export const mayBecome = (state: MagazineState, next: MagazineState): boolean => FOLLOWS[state].includes(next);
