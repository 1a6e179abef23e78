import type { TimeQuestion } from "@/components/ui/which-time";
import type { DeliveryCounts } from "@/modules/deliveries/delivery";
import type { AudienceChoices, AudienceFigures, IssueDesk, IssueLook } from "@/modules/issues/desk";
import type { IssueWords } from "@/modules/issues/keeping";
import type { Plain } from "@/modules/platform/plain";

/** A story as a block of an issue shows it. thumbnail: address of a small picture. */
export type StoryView = {
  id: string;
  path: string;
  language: string;
  headline: string;
  standfirst: string;
  standing: "live" | "scheduled" | "in-work" | "withdrawn";
  liveAt: string | null;
  thumbnail: string | null;
};

export type PictureView = { id: string; thumbnail: string; alt: string; caption: string; credit: string };

/** How an issue stands, as its composer asks for it again and again. */
export type LookView = Plain<Omit<IssueLook, "sheet" | "stories" | "pictures" | "words">> & {
  words: IssueWords;
  /** By the server's clock. */
  now: string;
  stories: StoryView[];
  pictures: PictureView[];
  audience: AudienceFigures;
  /** Whom it is from, as an inbox shows it. */
  from: string;
  letter: { html: string; text: string };
};

export type DeskView = Plain<Omit<IssueDesk, "words">> & { words: IssueWords };

/** Somebody else saved it: what they made of it. */
export type TheirIssue = { version: number; words: IssueWords; by: string; at: string };
export type SaveAnswer =
  | { version: number; at: string }
  | { stale: TheirIssue }
  /** It cannot be kept as it is; a sentence. isOver: it is on its way to readers. */
  | { problem: string; isOver: boolean };

export type AudienceView = { figures: AudienceFigures; choices: AudienceChoices };

/** An issue on its way to readers. */
export type SendingView = {
  issueId: string;
  newsletter: { slug: string; name: string };
  subject: string;
  state: "sending" | "paused";
  problem: string;
  startedAt: string | null;
  ratePerMinute: number;
  expectedEndAt: string | null;
  counts: DeliveryCounts;
};

export type IssueAnswer = { ok: true } | { ok: false; problem: string };
export type WhenInput = { local: string } | { instant: string };
export type ScheduleInput = { /** null = now. */ when: WhenInput | null; typedCount: number };
export type ScheduleAnswer =
  | { ok: true; sendAt: string; number: number }
  /** count: how many get it now. */
  | { ok: false; problem: string; count?: number }
  | TimeQuestion;

/** The server actions of an issue. @param version as it was seen */
export type IssueActions = {
  schedule: (version: number, input: ScheduleInput) => Promise<ScheduleAnswer>;
  unschedule: (version: number) => Promise<IssueAnswer>;
  sendProof: (version: number, personId: string) => Promise<IssueAnswer & { to?: string }>;
  keepDesign: (version: number, name: string) => Promise<IssueAnswer>;
  /** Begins another with its blocks, and opens that. */
  copy: () => Promise<IssueAnswer>;
  remove: (version: number) => Promise<IssueAnswer>;
  pause: (issueId: string) => Promise<IssueAnswer>;
  resume: (issueId: string) => Promise<IssueAnswer>;
  cancel: (issueId: string) => Promise<IssueAnswer>;
};
