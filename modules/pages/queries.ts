import "server-only";
import { bodySchema } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { PageReading, PageSheet } from "./page";

export async function readPage(slug: string, now: Date): Promise<PageReading | null> {
  const row = await db().page.findFirst({
    where: { slug, publishedAt: { lte: now } },
    select: { slug: true, language: true, title: true, standfirst: true, body: true, revisedAt: true },
  });
  return row && { ...row, body: bodySchema.parse(row.body) };
}

/** Which of these pages readers can open. */
export async function listPublicSlugsAmong(slugs: readonly string[], now: Date): Promise<string[]> {
  const rows = await db().page.findMany({
    where: { slug: { in: [...slugs] }, publishedAt: { lte: now } },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

const MOST_PAGES = 500;
const MOST_VERSIONS = 50;

/** Every page of the paper, by its title, whether readers can open it or not. */
export const listDeskPages = () =>
  db().page.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: MOST_PAGES,
    select: { id: true, slug: true, title: true, language: true, publishedAt: true, revisedAt: true },
  });

/** A page as it is edited: its words as they stand, or as they were in one of its versions. */
export async function readPageSheet(pageId: string, versionNumber: number | null): Promise<PageSheet | null> {
  if (!isId(pageId)) return null;
  const page = await db().page.findUnique({ where: { id: pageId }, select: SHEET });
  if (!page) return null;

  const older = versionNumber === null ? null : await readVersion(pageId, versionNumber);
  const { id, slug, language, version, publishedAt } = page;
  const { title: headline, standfirst, body } = older ?? page;
  const words = { headline, standfirst, body: bodySchema.parse(body) };
  const shown = older && { number: older.number, by: older.savedBy, at: older.savedAt };
  return { id, slug, language, version, publishedAt, words, shown };
}

const SHEET = {
  ...{ id: true, slug: true, language: true, title: true, standfirst: true, body: true, version: true },
  publishedAt: true,
} as const;

const readVersion = (pageId: string, number: number) =>
  db().pageVersion.findUnique({ where: { pageId_number: { pageId, number } } });

/** What it said before, the newest first. */
export const listPageVersions = (pageId: string) =>
  db().pageVersion.findMany({
    where: { pageId },
    orderBy: { number: "desc" },
    take: MOST_VERSIONS,
    select: { number: true, savedBy: true, savedAt: true },
  });
