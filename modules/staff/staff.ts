import { z } from "zod";
import { line } from "@/modules/platform/form";

export const ROLES = ["journalist", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const nameInput = z.object({ name: line("Type your name", 80) });

/** Who is asking: a person who is signed in. Only session.ts makes one. */
export type Staff = Readonly<{
  personId: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
  /** Whether a code app or a passkey is set up. */
  hasSecondFactor: boolean;
  /** When a second factor or a passkey was last shown in this session; null = never. */
  factorAt: Date | null;
  /** When they last showed who they are, by whatever they have. */
  confirmedAt: Date;
}>;

/**
 * Permissions are values: a command that asks for an Editor cannot be called without one, and only `permit` (session.ts) and
 * `byTheClock` (for work that no person started) hand them out.
 */
declare const granted: unique symbol;

/** Who acted, as the audit log and the revisions name it. personId: null for the clock and the command line. */
export type Actor = Readonly<{ personId: string | null; name: string }>;
export type Editor = Actor & { readonly [granted]: "editor" };
/** An admin who showed a second factor a short while ago. */
export type FreshAdmin = Editor & Actor & { readonly freshAdmin: true };
/** Somebody who showed a short while ago that it is really them: may change how they sign in. */
export type FreshSelf = Staff & { readonly freshSelf: true };
/** May change the words of this one story. Editors may of every story. */
export type StoryWriter = Actor & { readonly [granted]: "writer"; readonly articleId: string };
/** May see this one story, whatever its state. */
export type StoryReader = Actor & { readonly [granted]: "reader"; readonly articleId: string };

/** How long a second factor opens what asks for a fresh one. */
export const FRESH_FOR_MINUTES = 15;

export const isFresh = (factorAt: Date | null, now: Date): boolean =>
  factorAt !== null && now.getTime() - factorAt.getTime() < FRESH_FOR_MINUTES * 60_000;
