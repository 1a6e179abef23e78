import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import type { AuditChain, AuditEntry } from "./audit-entry";

const PAGE = 100;

/** personId: only what this person did. before: only entries of a lower number, for the next page. */
export type AuditFilter = { personId?: string; subject?: string; before?: number };

/** The newest first. @returns one page; olderThan: where the next one begins, null at the end of the log */
export async function listAuditEntries({ personId, subject, before }: AuditFilter): Promise<{
  entries: AuditEntry[];
  olderThan: number | null;
}> {
  const rows = await db().auditEntry.findMany({
    where: {
      ...(personId === undefined ? {} : { personId }),
      ...(subject === undefined ? {} : { subject }),
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: "desc" },
    take: PAGE + 1,
    select: { number: true, at: true, actor: true, personId: true, action: true, subject: true, details: true },
  });
  const entries = rows.slice(0, PAGE).map((row) => ({
    ...row,
    number: Number(row.number),
    details: z.record(z.string(), z.unknown()).catch({}).parse(row.details),
  }));
  return { entries, olderThan: rows.length > PAGE ? (entries.at(-1)?.number ?? null) : null };
}

/** Who did one of these things to something last; null where nobody did. */
export const readLastDeed = (subject: string, actions: string[]): Promise<{ actor: string; at: Date } | null> =>
  db().auditEntry.findFirst({
    where: { subject, action: { in: actions } },
    orderBy: { number: "desc" },
    select: { actor: true, at: true },
  });

/**
 * Whether anybody changed the log behind its back. Looks at its anchor and at what was added since; older entries are gone over
 * again by the worker, in rounds (`goOverAuditLog`), and what was found there is told here.
 */
export async function checkAuditChain(): Promise<AuditChain> {
  const anchor = await readAnchor();
  if (anchor === "strange") return { is: "anchor-strange" };
  return anchor?.brokenAt ? { is: "broken", at: anchor.brokenAt } : checkSince(anchor);
}

/** The log up to this entry was whole when it was last gone over. */
export type Anchor = {
  number: number;
  hash: string;
  roundNumber: number;
  roundEndedAt: Date | null;
  brokenAt: number | null;
};

/** null where nobody went over the log yet; strange: its seal is not ours. */
export async function readAnchor(): Promise<Anchor | "strange" | null> {
  const row = await db().auditAnchor.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const number = Number(row.number);
  if (!isSame(row.seal, sealOf(number, row.hash))) return "strange";
  const { hash, roundEndedAt } = row;
  const brokenAt = row.brokenAt === null ? null : Number(row.brokenAt);
  return { number, hash, roundEndedAt, brokenAt, roundNumber: Number(row.roundNumber) };
}

export function sealOf(number: number, hash: string): string {
  const key = Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "audit anchor", 32));
  return createHmac("sha256", key).update(`${number}:${hash}`).digest("base64url");
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A page waits for so many at most: some 50 milliseconds. The worker is never that far behind. */
const MOST_SINCE = 10_000;

/** What was added since the anchor, and whether all it knew is there still. */
async function checkSince(anchor: Anchor | null): Promise<AuditChain> {
  const newest = await readNewest();
  if (!newest)
    return anchor && anchor.number > 0 ? cutOff(0, anchor.number) : { is: "whole", entryCount: 0, goneOverAt: null };
  const { number = 0, hash = "", roundEndedAt = null } = anchor ?? {};
  if (newest.number < number) return cutOff(newest.number, number - newest.number);
  if (number > 0 && (await readHash(number)) !== hash) return { is: "broken", at: number };

  const { brokenAt } = await checkSlice(number, hash, MOST_SINCE);
  return brokenAt === null
    ? { is: "whole", entryCount: newest.number, goneOverAt: roundEndedAt }
    : { is: "broken", at: brokenAt };
}

const cutOff = (after: number, missingCount: number): AuditChain => ({ is: "cut-off", after, missingCount });

async function readNewest(): Promise<{ number: number; hash: string } | null> {
  const row = await db().auditEntry.findFirst({ orderBy: { number: "desc" }, select: { number: true, hash: true } });
  return row && { number: Number(row.number), hash: row.hash };
}

/** null where there is no such entry. */
export async function readHash(number: number): Promise<string | null> {
  if (number === 0) return "";
  return (await db().auditEntry.findUnique({ where: { number }, select: { hash: true } }))?.hash ?? null;
}

/** last: the last entry looked at; null where there is none after that one. */
export type Slice = { last: { number: number; hash: string } | null; brokenAt: number | null };

/** Computes the hashes of the next entries again, in the database. @param previousHash of the entry with the number `after` */
export async function checkSlice(after: number, previousHash: string, most: number): Promise<Slice> {
  const [found] = await db().$queryRaw<{ number: bigint | null; hash: string | null; brokenAt: bigint | null }[]>`
    WITH chain AS (
      SELECT entry."number", entry."hash", entry."hash" = audit_hash(entry) AS "isWhole",
        entry."previousHash" = lag(entry."hash", 1, ${previousHash}) OVER (ORDER BY entry."number") AS "isLinked",
        entry."number" = ${after}::bigint + row_number() OVER (ORDER BY entry."number") AS "isInOrder"
      FROM "AuditEntry" entry WHERE entry."number" > ${after} AND entry."number" <= ${after}::bigint + ${most}::bigint
    )
    SELECT max("number") AS "number", (array_agg("hash" ORDER BY "number" DESC))[1] AS "hash",
      min("number") FILTER (WHERE NOT ("isWhole" AND "isLinked" AND "isInOrder")) AS "brokenAt"
    FROM chain`;
  const { number = null, hash = null, brokenAt = null } = found ?? {};
  return {
    last: number !== null && hash !== null ? { number: Number(number), hash } : null,
    brokenAt: brokenAt === null ? null : Number(brokenAt),
  };
}
