import { z } from "zod";
import { welcomeContent } from "@/modules/issues/welcome";

/** shipsOn: a day. keptInCents: what was paid and did not go back. */
const order = z.object({
  number: z.number().int(),
  name: z.string(),
  magazine: z.string(),
  edition: z.string(),
  copies: z.number().int(),
  totalInCents: z.number().int(),
  keptInCents: z.number().int().default(0),
  currency: z.string(),
  shipsOn: z.iso.date().nullable(),
  link: z.url(),
});

/** Letters about working here, by kind, with what each is drawn from. */
const staffLetters = {
  invitation: z.object({ link: z.url(), name: z.string(), invitedBy: z.string(), role: z.string() }),
  "password-reset": z.object({ link: z.url(), name: z.string() }),
  "sign-in-notice": z.object({
    name: z.string(),
    device: z.string(),
    address: z.string(),
    method: z.string(),
    at: z.iso.datetime(),
  }),
  "account-changed": z.object({ name: z.string(), change: z.string(), at: z.iso.datetime() }),
  /** by: who gave it. */
  "role-changed": z.object({ name: z.string(), role: z.string(), by: z.string(), link: z.url() }),
  /** Somebody was called by name in the margin of a story. */
  mention: z.object({ name: z.string(), by: z.string(), headline: z.string(), text: z.string(), link: z.url() }),
  /** problem: as the issue keeps it (modules/deliveries/delivery.ts). */
  "issue-stopped": z.object({
    name: z.string(),
    newsletter: z.string(),
    subject: z.string(),
    problem: z.string(),
    link: z.url(),
  }),
  /** An issue as it is now, for a colleague to read before readers do. */
  "issue-proof": z.object({ issueId: z.uuid() }),
} as const;

export const STAFF_LETTER_KINDS: readonly string[] = Object.keys(staffLetters);

const newsletters = z.array(z.object({ name: z.string(), rhythm: z.string() }));
/** What letters to readers are written in. */
const language = z.enum(["en", "uk"]);

/** Letters to readers about their subscription itself. */
const readerLetters = {
  "confirm-subscription": z.object({ link: z.url(), language, newsletters }),
  "already-subscribed": z.object({ link: z.url(), language, newsletters }),
  /** To the new address. */
  "confirm-address": z.object({ link: z.url(), language }),
  /** To the one that letters went to before; the link takes them back. */
  "address-changed": z.object({ link: z.url(), language }),
  "export-link": z.object({ link: z.url(), language }),
  "erase-link": z.object({ link: z.url(), language }),
  /** The first letter of a newsletter, to somebody who has just confirmed. */
  welcome: welcomeContent,
} as const;

/** Letters to buyers. */
const orderLetters = {
  "order-placed": order,
  "order-paid": order,
  /** tracking: by which the post finds the parcel; "" where it has none. */
  "order-shipped": order.extend({ tracking: z.string().default("") }),
  "order-withdrawn": order,
  /** By the desk. */
  "order-cancelled": order,
  /** It ships on another day. words: why. */
  "order-date": order.extend({ was: z.iso.date().nullable(), words: z.string() }),
  /** amountInCents: what goes back this time. */
  "order-refunded": order.extend({ amountInCents: z.number().int() }),
  /** The buyer has it sent elsewhere. */
  "order-readdressed": order,
  /** To who lost the links to their orders; the newest first. */
  "order-links": z.object({
    orders: z.array(z.object({ number: z.number().int(), magazine: z.string(), link: z.url() })).min(1),
  }),
} as const;

const waiting = z.object({
  magazine: z.string(),
  edition: z.string(),
  copies: z.number().int(),
  /** Where it is ordered, and where one is taken off the list. */
  link: z.url(),
  leaveLink: z.url(),
});

/** Letters to those who wait for copies. */
const waitingLetters = { "waiting-joined": waiting, "waiting-told": waiting } as const;

export const letterContents = { ...staffLetters, ...readerLetters, ...orderLetters, ...waitingLetters } as const;

export type LetterKind = keyof typeof letterContents;
export type LetterContent<Kind extends LetterKind> = z.infer<(typeof letterContents)[Kind]>;

/** A letter in words. */
export type DrawnLetter = { from: { name: string; address: string }; subject: string; html: string; text: string };

/** Draws a letter of that kind. @throws where there is no such kind, or its content does not fit */
export type DrawLetter = (kind: string, content: unknown) => Promise<DrawnLetter>;

/** Stable for each letter: tries and servers tell by it that two are one. */
export const messageIdOf = (mailId: string, siteUrl: string) => `<${mailId}@${new URL(siteUrl).hostname}>`;
