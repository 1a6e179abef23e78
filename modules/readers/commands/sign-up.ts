import "server-only";
import type { Wording } from "@/modules/newsletters/consent";
import { allowanceKey, countUp, takeAllowance, takeFirstAllowance } from "@/modules/platform/allowance";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { networkOf } from "@/modules/platform/network";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { suppressionHash } from "../address";
import type { ShownEvidence } from "../evidence";
import * as limits from "../limits";
import type { WorkDone } from "../proof";
import { readerLanguage } from "../reader";
import { type Addressee, askReader, type Wished } from "./ask-reader";

/** newsletter: slugs; null = whatever this reader asked for before. origin: path of the page whose form it was. */
export type Wish = { email: string; newsletter: string[] | null; origin: string };

export type SignUpVisitor = ShownEvidence & { networkAddress: string };

/** evidence-wanted: as many as may came from there without. too-many: no letter can be asked for from there for hours. */
export type SignUpRefusal = "unknown-newsletter" | "evidence-wanted" | "too-many";

const WORDING: Wording = "form-1";

/**
 * Keeps a wish for newsletters, unconfirmed, and has its reader asked by letter whether it is theirs. Whether an address is known,
 * confirmed, or never to be written to changes nothing of the answer: the same work is done for each, and taken back where it must.
 * @param guard what the desk says about asking for evidence
 * @returns when the letter goes, if one does
 */
export async function signUp(
  wish: Wish,
  visitor: SignUpVisitor,
  guard: limits.Guard,
  now: Date,
): Promise<Result<{ letterAt: Date }, SignUpRefusal>> {
  const newsletters = await listOffered(wish.newsletter ?? []);
  if (wish.newsletter && newsletters.length === 0) return refuse("unknown-newsletter");

  const isFlooded = limits.isFlood(await countUp(allowanceKey("sign-ups", "paper"), ...limits.floodWindows(now)));
  const isAsked = limits.isEvidenceWanted(guard, { isFlooded, isHasty: visitor.isHasty });
  if (isAsked && visitor.evidence === "nothing") return refuse("evidence-wanted");

  return db().$transaction(async (transaction) => {
    if (visitor.work && !(await isNewWork(transaction, visitor.work))) return refuse("evidence-wanted");
    const letterAt = await takeTurn(transaction, visitor, isFlooded, guard, now);
    if (letterAt === null) return refuse(visitor.evidence === "nothing" ? "evidence-wanted" : "too-many");

    await takeWish(transaction, wish, newsletters, visitor.networkAddress, letterAt, now);
    return ok({ letterAt });
  });
}

type Offered = { id: string; language: string };

const listOffered = (slugs: string[]): Promise<Offered[]> =>
  db().newsletter.findMany({
    where: { slug: { in: slugs }, retiredAt: null },
    orderBy: { position: "asc" },
    take: slugs.length,
    select: { id: true, language: true },
  });

const isNewWork = (transaction: Transaction, { id, expiresAt }: WorkDone) =>
  takeAllowance(transaction, allowanceKey("work", id), expiresAt, 1);

/** The first hour in which a letter may be asked for from there. Without evidence nothing waits: some is asked for instead. */
async function takeTurn(
  transaction: Transaction,
  { networkAddress, evidence }: SignUpVisitor,
  isFlooded: boolean,
  guard: limits.Guard,
  now: Date,
): Promise<Date | null> {
  const mayWait = evidence !== "nothing" || guard === "off";
  const latest = mayWait ? limits.longestWait(now) : now;
  const least = isFlooded && evidence === "pause" ? await takePausedTurn(transaction, now, latest) : now;
  if (least === null) return null;

  const key = allowanceKey("letters-to-network", networkOf(networkAddress));
  const most = limits.lettersAnHour(evidence, guard);
  const hour = await takeFirstAllowance(transaction, key, limits.hoursFrom(least, latest), most);
  return hour && (hour > now ? hour : now);
}

const takePausedTurn = (transaction: Transaction, now: Date, latest: Date) =>
  takeFirstAllowance(
    transaction,
    allowanceKey("paused-letters", "paper"),
    limits.hoursFrom(now, latest),
    limits.PAUSED_LETTERS_AN_HOUR,
  );

/** All of it is done for whoever is named, and undone for who is not to be written to. */
async function takeWish(
  transaction: Transaction,
  wish: Wish,
  newsletters: Offered[],
  networkAddress: string,
  letterAt: Date,
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`SAVEPOINT wish`;
  const reader = await keepReader(transaction, wish.email, newsletters, now);
  const suppression = await transaction.suppression.findUnique({
    where: { addressHash: suppressionHash(wish.email, env().AUTH_SECRET) },
    select: { reason: true },
  });
  const wished = await keepWishes(transaction, reader.id, wish, newsletters, now);
  await keepConsents(transaction, wished, wish.origin, networkAddress, now);
  await askReader(transaction, reader, wished, letterAt, now);

  const isWrittenTo = suppression === null || suppression.reason === "erased";
  if (isWrittenTo && wished.length > 0) await transaction.$executeRaw`RELEASE SAVEPOINT wish`;
  else await transaction.$executeRaw`ROLLBACK TO SAVEPOINT wish`;
}

/** Known or new; others who name the same address wait here until this one is through. */
async function keepReader(
  transaction: Transaction,
  email: string,
  newsletters: Offered[],
  now: Date,
): Promise<Addressee> {
  const wished = readerLanguage(...newsletters.map(({ language }) => language));
  const [reader] = await transaction.$queryRaw<{ id: string; language: string }[]>`
    INSERT INTO "Reader" ("id", "email", "language", "createdAt") VALUES (gen_random_uuid(), ${email}, ${wished}, ${now})
    ON CONFLICT ("email") DO UPDATE SET "email" = EXCLUDED."email" RETURNING "id", "language"`;
  if (!reader) throw new Error("A reader that was just kept is not there");
  return { id: reader.id, email, language: readerLanguage(reader.language) };
}

async function keepWishes(
  transaction: Transaction,
  readerId: string,
  { newsletter, origin }: Wish,
  newsletters: Offered[],
  now: Date,
): Promise<Wished[]> {
  await transaction.subscription.createMany({
    data: newsletters.map(({ id }) => ({ readerId, newsletterId: id, origin, createdAt: now })),
    skipDuplicates: true,
  });
  const named = { newsletterId: { in: newsletters.map(({ id }) => id) } };
  const subscriptions = await transaction.subscription.findMany({
    where: { readerId, ...(newsletter ? named : { endedAt: null }) },
    orderBy: { newsletter: { position: "asc" } },
    select: {
      ...{ id: true, newsletterId: true, confirmedAt: true, endedAt: true },
      newsletter: { select: { name: true, rhythm: true } },
    },
  });
  return subscriptions.map(({ newsletter: { name, rhythm }, confirmedAt, endedAt, ...ids }) => ({
    ...{ ...ids, name, rhythm },
    isOpen: confirmedAt === null || endedAt !== null,
  }));
}

/** A record for each list and day: however often the form is sent, the first of a day stands. */
async function keepConsents(
  transaction: Transaction,
  wished: Wished[],
  form: string,
  networkAddress: string,
  now: Date,
): Promise<void> {
  const open = wished.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  await transaction.$executeRaw`
    INSERT INTO "Consent" ("id", "subscriptionId", "wording", "form", "givenAt", "networkAddress")
    SELECT gen_random_uuid(), "id", ${WORDING}, ${form}, ${now}, ${networkAddress} FROM unnest(${open}::uuid[]) AS wished("id")
    WHERE NOT EXISTS (SELECT FROM "Consent" known WHERE known."subscriptionId" = wished."id"
      AND known."confirmedAt" IS NULL AND known."givenAt" >= ${limits.dayOf(now)})`;
}
