import { randomUUID } from "node:crypto";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { MeasureLetter } from "../checks";
import { issueSaying } from "../issue.fixture";
import type { IssueWords } from "../keeping";
import { createIssue, saveIssue } from "./compose";

export const NOW = new Date("2026-11-23T12:00:00Z");
export const SIX = new Date("2026-11-23T16:00:00Z");
export const ruta = byTheClock("Ruta");
export const marek = byTheClock("Marek");

/** As long as a letter is wont to be. */
export const measure: MeasureLetter = async () => ({ htmlBytes: 46_000, hasUnsubscribeLink: true });

/** A newsletter with so many confirmed readers. */
export async function newsletterWith(readerCount: number): Promise<string> {
  const slug = `river-notes-${randomUUID()}`;
  const { id } = await db().newsletter.create({
    data: { slug, name: "River Notes", description: "What came by water", rhythm: "Mondays" },
  });
  for (let index = 0; index < readerCount; index += 1) await subscribe(id, {});
  return id;
}

type Reader = { origin?: string; language?: string; confirmedAt?: Date | null; pausedUntil?: Date; readerId?: string };

/** @returns the reader's id */
export async function subscribe(newsletterId: string, reader: Reader): Promise<string> {
  const { origin = "/", language = "en", confirmedAt = new Date("2026-11-01T12:00:00Z"), pausedUntil } = reader;
  const readerId = reader.readerId ?? (await newReader(language, pausedUntil ?? null));
  await db().subscription.create({ data: { readerId, newsletterId, origin, confirmedAt, createdAt: NOW } });
  return readerId;
}

async function newReader(language: string, pausedUntil: Date | null): Promise<string> {
  const email = `${randomUUID()}@post.example`;
  return (await db().reader.create({ data: { email, language, pausedUntil }, select: { id: true } })).id;
}

/** An issue that Ruta wrote. @returns how she last saw it */
export async function issueOf(newsletterId: string, words: IssueWords = issueSaying("Good evening.")) {
  const created = await createIssue(ruta, { newsletterId, beginning: { with: "nothing" } }, NOW);
  if (!created.ok) throw new Error(created.failure);
  const { issueId } = created.value;
  const saved = await saveIssue(ruta, { issueId, version: 0 }, words, NOW);
  if (!saved.ok) throw new Error(saved.failure);
  return { issueId, version: saved.value.version };
}

export const readIssue = (id: string) => db().issue.findUniqueOrThrow({ where: { id } });

export const actionsOn = async (issueId: string) =>
  (await db().auditEntry.findMany({ where: { subject: `issue:${issueId}` }, orderBy: { number: "asc" } })).map(
    ({ actor, action }) => `${actor} ${action}`,
  );

/** A picture of the library whose JPEG stands. */
export async function picture(changes: { deletedAt?: Date; isReady?: boolean } = {}): Promise<string> {
  const { isReady = true, ...rest } = changes;
  const { id } = await db().image.create({
    data: {
      ...{ contentHash: randomUUID(), originalName: "a.jpg", originalPath: "a.jpg", mediaType: "image/jpeg", ...rest },
      ...{ widthInPixels: 1_600, heightInPixels: 900, dominantColour: "#335566", alt: "A ferry" },
      ...(isReady && { readyAt: NOW }),
      renditions: {
        create: (["jpeg", "jpeg-16x9", "jpeg-1x1"] as const).map((format) => ({
          ...{ format, widthInPixels: 1_200, heightInPixels: 675, path: `${randomUUID()}.jpg`, sizeInBytes: 1 },
        })),
      },
    },
  });
  return id;
}

type Story = { publishedAt?: Date; withdrawnAt?: Date; language?: string; heroImageId?: string; heroAlt?: string };

/** A story that readers have since then. */
export async function publicStory({ publishedAt = NOW, withdrawnAt, ...changes }: Story = {}) {
  const words = { headline: "Ice", standfirst: "Early" };
  const { id, slug } = await db().article.create({
    data: { slug: randomUUID(), kicker: "Reportage", ...words, ...changes },
  });
  const revision = await db().revision.create({
    data: { articleId: id, number: 1, ...words, body: { type: "doc", content: [] }, createdBy: "Ruta" },
  });
  await db().article.update({
    where: { id },
    data: { publicRevisionId: revision.id, publishedAt, ...(withdrawnAt && { withdrawnAt }) },
  });
  return { id, slug };
}
