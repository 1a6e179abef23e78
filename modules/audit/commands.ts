import "server-only";
import { db } from "@/modules/platform/db";
import { type Anchor, checkSlice, readAnchor, readHash, sealOf } from "./queries";

/** Some tens of milliseconds of the database; a million entries are gone over in a few hours. */
const AT_ONCE = 5_000;
/** A log that nobody went over yet, or not for long, is caught up with at once. */
const MOST_STEPS = 1_000;

/**
 * Goes over what was added to the log since, and over some of the older entries once more. What was found is kept, sealed: the
 * page of the log tells it, and a line in the worker's own log says how far it was. Any number of workers may do this at once.
 */
export async function goOverAuditLog(now: Date): Promise<void> {
  const anchor = await readAnchor();
  if (anchor === "strange" || anchor?.brokenAt) return; // told on the page, until somebody looks into it
  const reached = await followNewest(anchor, now);
  if (reached) await goRound(reached, now);
}

/** Takes the log as it stands for whole, from now on: after AUTH_SECRET was changed, or a fault in it was looked into. */
export async function anchorAnew(now: Date): Promise<void> {
  await db().auditAnchor.deleteMany({});
  await followNewest(null, now);
}

/** @returns null where something does not fit any more: the anchor stays where all was well */
async function followNewest(anchor: Anchor | null, now: Date): Promise<Anchor | null> {
  let reached = anchor ?? NOWHERE;
  if ((await readHash(reached.number)) !== reached.hash) return null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { last, brokenAt } = await checkSlice(reached.number, reached.hash, AT_ONCE);
    if (brokenAt !== null) return null;
    if (!last) break;
    reached = { ...reached, ...last };
    await moveAnchor(last, now);
  }
  if (reached.number > (anchor ?? NOWHERE).number) note(reached, now);
  return reached;
}

/** Sent elsewhere with the worker's log, it outlives who owns the database. */
const note = ({ number, hash }: Anchor, at: Date) =>
  console.info(JSON.stringify({ at, event: "audit-anchor", number, hash }));

const NOWHERE: Anchor = { number: 0, hash: "", roundNumber: 0, roundEndedAt: null, brokenAt: null };

/** Never back: of two workers the one that is behind changes nothing. */
async function moveAnchor({ number, hash }: { number: number; hash: string }, now: Date): Promise<void> {
  const seal = sealOf(number, hash);
  await db().$executeRaw`
    INSERT INTO "AuditAnchor" ("number", "hash", "at", "seal") VALUES (${number}, ${hash}, ${now}, ${seal})
    ON CONFLICT ("id") DO UPDATE SET "number" = EXCLUDED."number", "hash" = EXCLUDED."hash", "at" = EXCLUDED."at",
      "seal" = EXCLUDED."seal" WHERE "AuditAnchor"."number" < EXCLUDED."number"`;
}

/** Entries changed since they were added are found here, within one round. */
async function goRound({ number, roundNumber: from }: Anchor, now: Date): Promise<void> {
  const hash = await readHash(from);
  const { last, brokenAt } = hash === null ? { last: null, brokenAt: from } : await checkSlice(from, hash, AT_ONCE);
  const isRound = last === null || last.number >= number;
  await db().auditAnchor.updateMany({
    where: { roundNumber: from },
    data: {
      ...(brokenAt === null ? {} : { brokenAt }),
      ...(brokenAt === null && isRound ? { roundNumber: 0, roundEndedAt: now } : {}),
      ...(brokenAt === null && !isRound ? { roundNumber: last.number } : {}),
    },
  });
}
