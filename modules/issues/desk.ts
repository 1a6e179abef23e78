import type { Picture } from "@/modules/media/image";
import type { BlockStory } from "./block-story";
import type { CheckItem } from "./checks";
import type { IssueState } from "./issue";
import type { IssueWords } from "./keeping";
import type { Proof } from "./proof";
import type { IssueSheet } from "./sheet";

/** An issue as its editors have it before them. */
export type IssueDesk = {
  id: string;
  version: number;
  number: number | null;
  state: IssueState;
  sendAt: Date | null;
  changedAt: Date;
  changedBy: string;
  words: IssueWords;
  newsletter: { id: string; slug: string; name: string; language: string };
  designs: { id: string; name: string }[];
};

/** How an issue stands at one moment. */
export type IssueLook = {
  version: number;
  number: number | null;
  slug: string | null;
  state: IssueState;
  sendAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Why it waits for somebody, or stopped; "" = nothing is wrong. */
  problem: string;
  changedAt: Date;
  changedBy: string;
  /** The last to each who was sent one. */
  proofs: Proof[];
  sheet: IssueSheet;
  words: IssueWords;
  checks: CheckItem[];
  recipientCount: number;
  htmlBytes: number;
  stories: BlockStory[];
  pictures: Picture[];
};

/** An issue in the list of its newsletter. */
export type IssueLine = {
  id: string;
  version: number;
  number: number | null;
  slug: string | null;
  subject: string;
  state: IssueState;
  isDigest: boolean;
  sendAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  problem: string;
  changedAt: Date;
  changedBy: string;
};

/** How a newsletter's readers come and go, beside the count of those an issue goes to. */
export type AudienceFigures = {
  /** Who gets it, were it sent now. */
  recipientCount: number;
  /** All who are confirmed and get letters now. */
  confirmedCount: number;
  /** Within the last seven days. */
  joinedCount: number;
  leftCount: number;
  /** Addresses that refuse letters or called one spam: left out for good. */
  refusingCount: number;
  pausedCount: number;
};

/** What an audience can be narrowed by, the most used first. */
export type AudienceChoices = {
  newsletters: { id: string; name: string }[];
  origins: { origin: string; count: number }[];
  languages: { language: string; count: number }[];
};
