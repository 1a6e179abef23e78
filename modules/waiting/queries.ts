import "server-only";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { readWaitingLink, type WaitingCount, type WaitingPlace } from "./waiting";

/** The place on a list that this link is of; null where it is none, or none any more. */
export async function readWaitingPlace(token: string): Promise<WaitingPlace | null> {
  const id = readWaitingLink(token, env().AUTH_SECRET);
  const row = id && (await db().waiting.findUnique({ where: { id }, select: placeSelect }));
  return row ? { magazine: row.edition.magazine.title, edition: row.edition.name, copies: row.copies } : null;
}

const placeSelect = {
  copies: true,
  edition: { select: { name: true, magazine: { select: { title: true } } } },
} as const;

/** How many wait for which edition; the longest list first. */
export const countWaiting = (): Promise<WaitingCount[]> =>
  db().$queryRaw<WaitingCount[]>`
    SELECT edition."name" AS "edition", magazine."title" AS "magazine",
      count(*)::int AS "readerCount", sum(waiting."copies")::int AS "copies"
    FROM "Waiting" waiting JOIN "Edition" edition ON edition."id" = waiting."editionId"
    JOIN "Magazine" magazine ON magazine."id" = edition."magazineId"
    WHERE waiting."toldAt" IS NULL GROUP BY edition."id", magazine."id" ORDER BY 3 DESC, 1`;
