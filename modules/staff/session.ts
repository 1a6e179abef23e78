import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { isId } from "@/modules/platform/id";
import { keepSeen } from "./commands/sessions";
import { sessionCookieName } from "./cookies";
import {
  ACTIONS,
  type ActionName,
  isAboutStory,
  type Need,
  type NeedOf,
  type StoryStanding,
  verdictOf,
} from "./permissions";
import { proofLacking } from "./proof";
import { hashOf } from "./secret";
import { idleSince, isSeenLongAgo } from "./session-length";
import { DESK_PATH, nextPath, signInPath } from "./sign-in";
import type { Editor, FreshAdmin, FreshSelf, Staff, StoryReader, StoryWriter } from "./staff";

/** What `permit` hands out, by what an action needs. */
type Grants = {
  self: Staff;
  staff: Staff;
  "fresh-self": FreshSelf;
  "story-reader": StoryReader;
  "story-writer": StoryWriter;
  editor: Editor;
  "fresh-admin": FreshAdmin;
};

/** Undefined where what was sent named none: a story that is not there. */
type StoryArgument<Name extends ActionName> =
  NeedOf<Name> extends "story-reader" | "story-writer" ? [articleId: string | undefined] : [];

/**
 * The one door. Whoever is not signed in is led to sign in; what a role may not do does not exist for it (404); what asks for a
 * fresh second factor leads there first.
 */
export async function permit<Name extends ActionName>(
  action: Name,
  ...[articleId]: StoryArgument<Name>
): Promise<Grants[NeedOf<Name>]> {
  const staff = await requireStaff();
  const need: Need = ACTIONS[action];
  const story = isAboutStory(need) ? await readStanding(articleId, staff.personId) : undefined;
  if (story === null || verdictOf(need, staff.role, story) === "hidden") {
    noteRefusal(staff, action, { articleId, path: await askedPath() });
    notFound();
  }

  const lacks = proofLacking(staff, need, env().SITE_URL, new Date());
  if (lacks) redirect(`${lacks}?next=${encodeURIComponent(nextPath(await askedPath()))}`);
  return { ...staff, articleId } as unknown as Grants[NeedOf<Name>]; // the verdict above is what the type says
}

/** A line for each attempt past what somebody may (ASVS 16.3.2). Of the address its path only: people search for names. */
function noteRefusal(
  { personId, role, sessionId }: Staff,
  action: ActionName,
  { articleId, path }: { articleId: unknown; path: string },
): void {
  const story = isId(articleId) ? { articleId } : {};
  const line = { at: new Date(), event: "refused", action, personId, role, sessionId, ...story, path: pathOnly(path) };
  console.info(JSON.stringify(line));
}

const pathOnly = (path: string) => path.split("?")[0]?.slice(0, 300);

/** Whether this one may do it, for showing a button or not. The button's action asks `permit` again. */
export async function mayDo(action: ActionName, articleId?: string): Promise<boolean> {
  const staff = await currentStaff();
  if (!staff) return false;
  const need: Need = ACTIONS[action];
  const story = isAboutStory(need) ? await readStanding(articleId, staff.personId) : undefined;
  return story !== null && verdictOf(need, staff.role, story) === "granted";
}

export async function requireStaff(): Promise<Staff> {
  const staff = await currentStaff();
  if (staff) return staff;
  redirect(signInPath(await askedPath()));
}

/** What the web process says was asked for. */
const askedPath = async () => (await headers()).get("x-masthead-path") ?? DESK_PATH;

/** Who is asking; null for a stranger. Looked up anew for each request: a revoked, demoted or deleted person is one at once. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? staffOfCookie(cookie, new Date()) : null;
});

/** For the live line, which no page carries. @param cookie the value of the session's cookie */
export async function staffOfCookie(cookie: string, now: Date): Promise<Staff | null> {
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
  if (typeof token?.session !== "string") return null;

  const session = await db().staffSession.findFirst({
    where: {
      tokenHash: hashOf(token.session),
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: idleSince(now) },
      person: { deactivatedAt: null },
    },
    select: { id: true, factorAt: true, confirmedAt: true, lastSeenAt: true, person: { select: PERSON } },
  });
  if (!session) return null;
  if (isSeenLongAgo(session.lastSeenAt, now)) await keepSeen([session.id], now);

  const { factorAt, confirmedAt } = session;
  const { id: personId, name, email, role, totpConfirmedAt, passkeys } = session.person;
  const hasSecondFactor = totpConfirmedAt !== null || passkeys.length > 0;
  return { personId, name, email, role, sessionId: session.id, hasSecondFactor, factorAt, confirmedAt };
}

const PERSON = {
  ...{ id: true, name: true, email: true, role: true, totpConfirmedAt: true },
  passkeys: { take: 1, select: { id: true } },
} as const;

/** null where there is no such story. */
async function readStanding(articleId: unknown, personId: string): Promise<StoryStanding | null> {
  if (!isId(articleId)) return null;
  const story = await db().article.findUnique({
    where: { id: articleId },
    select: {
      stage: true,
      publishedAt: true,
      withdrawnAt: true,
      writers: { where: { personId }, select: { personId: true } },
    },
  });
  if (!story) return null;
  const isOut = story.publishedAt !== null || story.withdrawnAt !== null;
  return { isWriter: story.writers.length > 0, stage: story.stage, isOut };
}
