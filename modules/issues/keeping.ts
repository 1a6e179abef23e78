import { z } from "zod";
import { audienceSchema } from "./audience";
import { issueBlocks } from "./issue";

/** One line, as it stands in an inbox. What is typed is kept as typed: a space at the end is the beginning of the next word. */
const inboxLine = z
  .string()
  .max(300)
  .transform((text) => text.replace(/[\r\n\t]+/g, " "));

/** All that is written of an issue: saved together, and each part merged by itself (merge.ts). */
export const issueWords = z.object({
  subject: inboxLine,
  /** What an inbox shows after the subject. */
  preheader: inboxLine,
  blocks: issueBlocks,
  audience: audienceSchema,
});
export type IssueWords = z.infer<typeof issueWords>;

/** An issue as somebody had it before them when they changed it. */
export const seenIssue = z.object({ issueId: z.uuid(), version: z.int().min(0) });
export type SeenIssue = z.infer<typeof seenIssue>;

/** What a new issue begins with. */
export const issueBeginning = z.discriminatedUnion("with", [
  z.object({ with: z.literal("nothing") }),
  z.object({ with: z.literal("design"), designId: z.uuid() }),
  z.object({ with: z.literal("issue"), issueId: z.uuid() }),
]);
export type IssueBeginning = z.infer<typeof issueBeginning>;

export const designName = z.string().trim().min(1, "Give the design a name").max(80, "At most 80 characters, please");

export type IssueRefusal =
  | "absent"
  /** Somebody else saved it since. */
  | "stale"
  /** It is being sent, or was. */
  | "not-open"
  /** It goes out by itself: that is called off first. */
  | "scheduled"
  /** The newsletter is no longer offered. */
  | "retired"
  /** Another design of the newsletter has that name. */
  | "name-taken"
  /** One of its pictures is no longer in the library. */
  | "picture-absent";

export type SendRefusal =
  | { reason: IssueRefusal | "time-has-passed" | "not-ready" | "no-readers" }
  /** Not as many people get it as was typed. */
  | { reason: "count-changed"; count: number };

/** Why an issue waits for somebody although its time has come; the deliveries have codes of their own. */
export const ISSUE_PROBLEMS = ["story-not-live", "late", "not-ready", "no-readers"] as const;
export type IssueProblem = (typeof ISSUE_PROBLEMS)[number];

/** After an outage nothing goes out by itself that should have gone out so long ago: somebody is asked. */
export const LATE_AFTER_MINUTES = 60;

/** People come and go while an editor reads; more than a few, or than one in a hundred, is another audience. */
export const isAbout = (typed: number, count: number): boolean =>
  Math.abs(typed - count) <= Math.max(3, Math.floor(count / 100));
