import type { ArticleState } from "@/modules/articles/article";
import type { ReadyItem } from "@/modules/articles/ready";
import type { NarrationPanel } from "@/modules/narrations/narration";
import type { Stage } from "@/modules/stories/story";
import type { Particulars } from "./particulars";

export type Named = { id: string; name: string };

/** The picture at the top of the story, with what it says of itself where the story says nothing. */
export type PanelHero = {
  id: string;
  /** Below /media/; null until its renditions stand. */
  path: string | null;
  widthInPixels: number;
  heightInPixels: number;
  focalX: number;
  focalY: number;
  alt: string;
  caption: string;
  credit: string;
  isDecorative: boolean;
};

/** Everything the story's panel shows. Instants as ISO text: it travels to the browser as JSON. */
export type StoryPanelData = {
  articleId: string;
  headline: string;
  version: number;
  fields: Particulars;
  tags: Named[];
  authors: Named[];
  writers: Named[];
  hero: PanelHero | null;
  state: ArticleState;
  stage: Stage;
  stageNote: string;
  slug: string;
  /** Whether the slug is made from the headline when the story is published; `slug` says what it would be. */
  slugFollows: boolean;
  publishedAt: string | null;
  revisedAt: string | null;
  withdrawnAt: string | null;
  /** The words readers have; null where they never had any. */
  publicRevisionId: string | null;
  /** Whether the manuscript says something else than readers have. */
  hasNewWords: boolean;
  schedule: {
    id: string;
    publishAt: string;
    isUpdate: boolean;
    isSubstantial: boolean;
    scheduledBy: string;
    hasNewWords: boolean;
  } | null;
  /** The last schedule, where it could not be met and nothing was done since. problem: a code of ArticleRefusal. */
  failedSchedule: { publishAt: string; problem: string } | null;
  corrections: { id: string; text: string; correctedBy: string; correctedAt: string }[];
  translations: { id: string; headline: string; language: string }[];
  narration: NarrationPanel;
  ready: ReadyItem[];
  /** Web links of the words that nobody followed lately. */
  uncheckedLinkCount: number;
};

/** What can be chosen in the panel. */
export type PanelChoices = {
  tags: (Named & { slug: string; isSection: boolean })[];
  authors: Named[];
  people: Named[];
};
