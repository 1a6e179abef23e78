import { z } from "zod";
import { line } from "@/modules/platform/form";

export const ALERT_KINDS = ["breaking", "developing"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** The bar above the masthead. */
export type Alert = {
  kind: AlertKind;
  text: string;
  startsAt: Date;
  /** The story it leads to; null while nothing is written yet. */
  article: { id: string; slug: string } | null;
  /** Where it leads without a story: a path of ours, or https. */
  href: string | null;
};

/** As the desk sees it. */
export type RunningAlert = Alert & {
  id: string;
  endsAt: Date | null;
  raisedBy: string;
  version: number;
  /** Of the story it leads to. */
  headline: string | null;
  /** It waits for its story to be public. */
  isWaiting: boolean;
};

const MOST_TEXT = 160;

/** An address that a reader may be led to from a bar: a path of ours, or https. */
export const linkInput = z
  .string()
  .trim()
  .max(500, "That address is too long")
  .refine(
    (link) => link === "" || isSafeLink(link),
    "Give the address of a story, a path like /corrections, or https://…",
  );

const isSafeLink = (link: string) => /^\/(?![/\\])\S*$/.test(link) || /^https?:\/\/[^\s/]+\S*$/.test(link);

/** What an editor says of it. endsAt: null = until somebody ends it. */
export const alertInput = z.object({
  kind: z.enum(ALERT_KINDS, "Choose what it is"),
  text: line("Say in one line what happened", MOST_TEXT),
  link: linkInput,
});
export type AlertInput = z.infer<typeof alertInput> & { endsAt: Date | null };

export type AlertRefusal =
  /** Its end has passed already. */
  | "time-has-passed"
  /** No story has that address. */
  | "story-absent"
  /** Another banner was raised, or this one was changed or ended, since it was seen. */
  | "alert-changed";
