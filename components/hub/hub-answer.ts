/** What a form of a tag or an author is answered with. problems: a sentence for each field, "form" for the whole. */
export type HubAnswer = {
  problems: Record<string, string>;
  said: string | null;
  /** How it stands now, where somebody else was first: shown beside one's own. */
  current: HubCurrent | null;
};
/** theirs, mine: of each field, as it is read by people. */
export type HubCurrent = { version: number; theirs: Record<string, string>; mine: Record<string, string> };

export const done = (said: string): HubAnswer => ({ problems: {}, said, current: null });
export const rejected = (problems: Record<string, string>, current: HubCurrent | null = null): HubAnswer => ({
  ...{ problems, said: null, current },
});

/** A row in the list of tags or authors. */
export type HubRow = {
  id: string;
  name: string;
  slug: string;
  /** "Section", "Topic beneath Energy", "Reporter". */
  note: string;
  storyCount: number;
  language: string | null;
};
export type HubPage = { rows: HubRow[]; next: string | null };
