import "server-only";
import { keptBody } from "@/modules/articles/manuscript";
import type { RevisionKind, Words } from "@/modules/articles/revision";
import { db } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { Prisma } from "@/prisma/generated/client";
import type { Version } from "./version";

const versionSelect = {
  ...{ id: true, number: true, kind: true, name: true, headline: true },
  ...{ createdBy: true, personId: true, createdAt: true, publicOf: { select: { id: true } } },
} satisfies Prisma.RevisionSelect;

type VersionRow = Prisma.RevisionGetPayload<{ select: typeof versionSelect }>;

/** Newest first. @param before number of the last version of the page before; null = from the newest */
export async function listVersions(articleId: string, before: number | null, limit: number): Promise<Version[]> {
  const rows = await db().revision.findMany({
    where: { articleId, ...(before !== null && { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: limit,
    select: versionSelect,
  });
  return rows.map(toVersion);
}

/** One kept state with its words; null where this story has none of that id. */
export async function readVersion(articleId: string, versionId: string): Promise<(Version & { words: Words }) | null> {
  if (!isId(versionId)) return null;
  const row = await db().revision.findFirst({
    where: { id: versionId, articleId },
    select: { ...versionSelect, standfirst: true, body: true },
  });
  if (!row) return null;
  const words = { headline: row.headline, standfirst: row.standfirst, body: keptBody(row.body) };
  return { ...toVersion(row), words };
}

/** What a version is compared with unless somebody chose: the state readers have, else the one kept last. */
export async function readLatestId(articleId: string): Promise<string | null> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      publicRevisionId: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  return article?.publicRevisionId ?? article?.revisions[0]?.id ?? null;
}

/** The id of the version kept before this one; null for the first. */
export async function readIdBefore(articleId: string, number: number): Promise<string | null> {
  const [version] = await listVersions(articleId, number, 1);
  return version?.id ?? null;
}

function toVersion({ publicOf, ...row }: VersionRow): Version {
  const { id, number, name, headline, createdBy, personId, createdAt } = row;
  const kind = row.kind as RevisionKind; // only keepRevision writes it
  return { id, number, kind, name, headline, createdBy, personId, createdAt, isLive: publicOf !== null };
}
