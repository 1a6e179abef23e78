import "server-only";
import { previewPath } from "@/modules/media/image";
import { db } from "@/modules/platform/db";
import { type Digest, digestSchema } from "../digest";
import { welcomeOf } from "../keeping";
import type { NewsletterSheet } from "../sheet";

/** A newsletter in the list of the desk. */
export type DeskNewsletter = {
  id: string;
  version: number;
  slug: string;
  name: string;
  host: string;
  rhythm: string;
  language: string;
  digest: Digest | null;
  retiredAt: Date | null;
  /** Who gets its letters now. */
  readerCount: number;
  /** In the last seven days. */
  joinedCount: number;
  leftCount: number;
  lastIssue: { id: string; subject: string; number: number | null; startedAt: Date } | null;
  nextIssue: { id: string; subject: string; sendAt: Date; problem: string } | null;
};

const WEEK_IN_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
/** The desk makes no more than people can keep. */
const MAX_NEWSLETTERS = 200;

/** All of them, as readers are offered them; those that are offered no longer come last. */
export async function listDeskNewsletters(now: Date): Promise<DeskNewsletter[]> {
  const [rows, counts] = await Promise.all([
    db().newsletter.findMany({
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { position: "asc" }, { slug: "asc" }],
      take: MAX_NEWSLETTERS,
      select: rowSelect,
    }),
    countReaders(now),
  ]);
  const [last, next] = await Promise.all([listLastIssues(rows), listNextIssues(rows)]);
  return rows.map(({ digest, ...row }) => ({
    ...row,
    digest: digest === null ? null : digestSchema.parse(digest),
    ...(counts.get(row.id) ?? NOBODY),
    lastIssue: last.get(row.id) ?? null,
    nextIssue: next.get(row.id) ?? null,
  }));
}

const rowSelect = {
  ...{ id: true, version: true, slug: true, name: true, host: true, rhythm: true, language: true, digest: true },
  retiredAt: true,
} as const;

type Counts = { readerCount: number; joinedCount: number; leftCount: number };
const NOBODY: Counts = { readerCount: 0, joinedCount: 0, leftCount: 0 };

/** By newsletter. */
async function countReaders(now: Date): Promise<Map<string, Counts>> {
  const since = new Date(now.getTime() - WEEK_IN_MILLISECONDS);
  const rows = await db().$queryRaw<(Counts & { newsletterId: string })[]>`
    SELECT "newsletterId",
      count(*) FILTER (WHERE "endedAt" IS NULL AND "readerId" IS NOT NULL)::int AS "readerCount",
      count(*) FILTER (WHERE "confirmedAt" > ${since} AND "confirmedAt" <= ${now})::int AS "joinedCount",
      count(*) FILTER (WHERE "endedAt" > ${since} AND "endedAt" <= ${now})::int AS "leftCount"
    FROM "Subscription" WHERE "confirmedAt" IS NOT NULL GROUP BY "newsletterId"`;
  return new Map(rows.map(({ newsletterId, ...counts }) => [newsletterId, counts]));
}

type Issued<Issue> = Issue & { newsletterId: string };

async function listLastIssues(rows: { id: string }[]) {
  const issues = await db().$queryRaw<Issued<NonNullable<DeskNewsletter["lastIssue"]>>[]>`
    SELECT newsletter."id" AS "newsletterId", issue."id", issue."subject", issue."number", issue."startedAt"
    FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS newsletter("id")
    CROSS JOIN LATERAL (
      SELECT "id", "subject", "number", "startedAt" FROM "Issue"
      WHERE "newsletterId" = newsletter."id" AND "startedAt" IS NOT NULL ORDER BY "startedAt" DESC LIMIT 1
    ) AS issue`;
  return byNewsletter(issues);
}

async function listNextIssues(rows: { id: string }[]) {
  const issues = await db().$queryRaw<Issued<NonNullable<DeskNewsletter["nextIssue"]>>[]>`
    SELECT newsletter."id" AS "newsletterId", issue."id", issue."subject", issue."sendAt", issue."problem"
    FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS newsletter("id")
    CROSS JOIN LATERAL (
      SELECT "id", "subject", "sendAt", "problem" FROM "Issue"
      WHERE "newsletterId" = newsletter."id" AND "state" = 'scheduled' AND "sendAt" IS NOT NULL ORDER BY "sendAt" LIMIT 1
    ) AS issue`;
  return byNewsletter(issues);
}

const byNewsletter = <Issue>(issues: Issued<Issue>[]) =>
  new Map(issues.map(({ newsletterId, ...issue }) => [newsletterId, issue]));

/** One newsletter for its form; null where there is none. */
export const readNewsletterSheet = (slug: string): Promise<NewsletterSheet | null> => readSheet({ slug });
export const readNewsletterSheetById = (id: string): Promise<NewsletterSheet | null> => readSheet({ id });

async function readSheet(where: { slug: string } | { id: string }): Promise<NewsletterSheet | null> {
  const newsletter = await db().newsletter.findUnique({
    where,
    select: {
      ...{ id: true, version: true, name: true, slug: true, host: true, description: true, rhythm: true },
      ...{ language: true, fromName: true, fromAddress: true, replyTo: true, colour: true },
      picture: { select: { id: true, originalName: true } },
      ...{ welcomeSubject: true, welcomeBlocks: true, digest: true, retiredAt: true },
      subscriptions: { take: 1, select: { id: true } },
      issues: { where: { number: { not: null } }, take: 1, select: { id: true } },
    },
  });
  if (!newsletter) return null;
  const { picture, welcomeBlocks, digest, subscriptions, issues, ...settings } = newsletter;
  return {
    ...settings,
    picture: picture && { id: picture.id, url: previewPath(picture.id), name: picture.originalName },
    welcome: welcomeOf(welcomeBlocks),
    digest: digest === null ? null : digestSchema.parse(digest),
    isSlugKept: subscriptions.length > 0 || issues.length > 0,
  };
}

/** What stands above every screen about one newsletter; null where there is none. */
export async function readNewsletterHead(slug: string) {
  return db().newsletter.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, language: true, retiredAt: true },
  });
}

/** All of them by name, as readers are offered them. */
export const listDeskNewsletterNames = () =>
  db().newsletter.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    take: MAX_NEWSLETTERS,
    select: { id: true, name: true, language: true, retiredAt: true },
  });
