import "server-only";
import { db } from "@/modules/platform/db";
import type { Beside } from "../row-select";
import { listCalls } from "./calls";

const WRITES_FOR_MILLISECONDS = 60_000;
const LATE_AFTER_MILLISECONDS = 15_000;
/** Trouble older than that is history. */
const TROUBLE_WITHIN_MILLISECONDS = 14 * 24 * 60 * 60 * 1000;
const MOST_TROUBLED = 200;

/** Stories that need somebody: their minute was missed, or readers may not have what was published. */
export async function listTroubled(now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - TROUBLE_WITHIN_MILLISECONDS);
  const late = new Date(now.getTime() - LATE_AFTER_MILLISECONDS);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT substr("subject", 9) AS "id" FROM "PressRun"
    WHERE "finishedAt" IS NULL AND "subject" LIKE 'article:%' AND "askedAt" > ${since} AND ("problem" <> '' OR "startedAt" < ${late})
    UNION
    SELECT "articleId"::text FROM "Schedule" AS schedule
    WHERE "state" = 'failed' AND "createdAt" > ${since} AND NOT EXISTS (
      SELECT 1 FROM "Schedule" AS later WHERE later."articleId" = schedule."articleId" AND later."createdAt" > schedule."createdAt")
    LIMIT ${MOST_TROUBLED}`;
  return rows.map(({ id }) => id);
}

/** What is not in the stories themselves: who types in them now, how they got to readers, who calls this person there. */
export async function readBeside(ids: string[], personId: string, now: Date): Promise<Beside> {
  const [writing, runs, calls] = await Promise.all([
    listWriting(ids, now),
    listLastRuns(ids, now),
    listCalls(personId),
  ]);
  const writingNow: Beside["writingNow"] = new Map();
  for (const { articleId, ...person } of writing)
    writingNow.set(articleId, [...(writingNow.get(articleId) ?? []), person]);
  return {
    writingNow,
    runs: new Map(runs.map(({ articleId, ...run }) => [articleId, run])),
    // Newest first, and the newest is what stands in the row.
    calls: new Map(calls.toReversed().map(({ articleId, by, text }) => [articleId, `${by}: ${text}`])),
  };
}

async function listWriting(ids: string[], now: Date) {
  const since = new Date(now.getTime() - WRITES_FOR_MILLISECONDS);
  return db().$queryRaw<{ articleId: string; id: string; name: string }[]>`
    SELECT DISTINCT typed."articleId", person."id", person."name"
    FROM "ManuscriptUpdate" AS typed JOIN "Person" AS person ON person."id" = typed."personId"
    WHERE typed."at" > ${since} AND typed."articleId" = ANY(${ids}::uuid[])
    ORDER BY person."name"`;
}

async function listLastRuns(ids: string[], now: Date) {
  const late = new Date(now.getTime() - LATE_AFTER_MILLISECONDS);
  return db().$queryRaw<{ articleId: string; isUnconfirmed: boolean; liveInMilliseconds: number | null }[]>`
    SELECT story.id AS "articleId", run.*
    FROM unnest(${ids}::text[]) AS story(id) CROSS JOIN LATERAL (
      SELECT "finishedAt" IS NULL AND ("problem" <> '' OR "startedAt" < ${late}) AS "isUnconfirmed",
        (extract(epoch FROM "seenAt" - "askedAt") * 1000)::int AS "liveInMilliseconds"
      FROM "PressRun" WHERE "subject" = 'article:' || story.id ORDER BY "askedAt" DESC LIMIT 1) AS run`;
}
