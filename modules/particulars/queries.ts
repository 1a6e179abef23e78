import "server-only";
import { stateOf } from "@/modules/articles/article";
import { linksOf } from "@/modules/articles/links";
import { readyList, type WordsToPublish } from "@/modules/articles/ready";
import { readPublishingRules, readReadyFacts } from "@/modules/articles/ready-facts";
import { isSameWords, type Words } from "@/modules/articles/revision";
import { slugOf } from "@/modules/articles/slug";
import { listUnchecked } from "@/modules/links/dead-links";
import type { NarrationPanel } from "@/modules/narrations/narration";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { ownAddresses } from "@/modules/platform/env";
import { originsOf } from "@/modules/staff/relying-party";
import { readParticulars } from "./fields";
import type { Named, PanelChoices, PanelHero, StoryPanelData } from "./panel";

/** Offered before anything is typed: sections first. */
const MOST_CHOICES = 100;
const MOST_FOUND = 30;
const MOST_CORRECTIONS = 50;

/** Everything the story's panel shows, of one moment; null where there is no such story. @param words its manuscript */
export async function readStoryPanel(
  articleId: string,
  words: WordsToPublish,
  now: Date,
): Promise<StoryPanelData | null> {
  return db().$transaction(async (transaction) => {
    const found = await readParticulars(transaction, articleId);
    if (!found) return null;

    const story = await transaction.article.findUniqueOrThrow({ where: { id: articleId }, select: panelSelect });
    const facts = await readReadyFacts(transaction, articleId, words, { now, ownOrigins: originsOf(ownAddresses()) });
    const slugFollows = story.slugFollows && story.publishedAt === null;
    return {
      ...{ articleId, headline: words.headline, version: found.row.version, fields: found.particulars },
      ...peopleAndTags(story),
      hero: heroOf(story),
      ...{ state: stateOf(story, now), stage: story.stage, stageNote: story.stageNote },
      ...{ slugFollows, slug: slugFollows ? slugOf(words.headline) : story.slug },
      ...timesOf(story),
      publicRevisionId: story.publicRevisionId,
      hasNewWords: story.publicRevision !== null && !isSameWords(story.publicRevision, words),
      ...schedulesOf(story, words),
      corrections: story.corrections.map((row) => ({ ...row, correctedAt: row.correctedAt.toISOString() })),
      translations: await listTranslations(transaction, articleId, story.translationGroup),
      narration: narrationOf(story),
      ready: readyList(facts, await readPublishingRules(transaction), now),
      uncheckedLinkCount: (await listUncheckedIn(transaction, words, now)).length,
    };
  });
}

/** What can be chosen in the panel; of long lists their beginning. */
export async function readPanelChoices(): Promise<PanelChoices> {
  const [tags, authors, people] = await Promise.all([
    db().tag.findMany({
      orderBy: [{ kind: "asc" }, { name: "asc" }],
      take: MOST_CHOICES,
      select: { id: true, slug: true, name: true, kind: true },
    }),
    db().author.findMany({ orderBy: { name: "asc" }, take: MOST_CHOICES, select: named }),
    db().person.findMany({
      where: { deactivatedAt: null },
      orderBy: { name: "asc" },
      take: MOST_CHOICES,
      select: named,
    }),
  ]);
  return { tags: tags.map(({ kind, ...tag }) => ({ ...tag, isSection: kind === "section" })), authors, people };
}

/** The same by some letters of the name, those that begin with them first. */
export function findPanelChoices(of: "tags" | "sections" | "authors" | "people", words: string): Promise<Named[]> {
  const letters = words.trim().replace(/[\\%_]/g, "\\$&");
  const like = Prisma.sql`"name" ILIKE ${`%${letters}%`}`;
  const from = {
    tags: Prisma.sql`"Tag" WHERE ${like}`,
    sections: Prisma.sql`"Tag" WHERE "kind" = 'section' AND ${like}`,
    authors: Prisma.sql`"Author" WHERE ${like}`,
    people: Prisma.sql`"Person" WHERE "deactivatedAt" IS NULL AND ${like}`,
  };
  return db().$queryRaw<Named[]>`
    SELECT "id", "name" FROM ${from[of]}
    ORDER BY "name" ILIKE ${`${letters}%`} DESC, "name", "id" LIMIT ${MOST_FOUND}`;
}

/** Web links of a story that were not followed lately. */
export const listUncheckedLinks = (words: Words, now: Date): Promise<string[]> =>
  db().$transaction((transaction) => listUncheckedIn(transaction, words, now));

const named = { id: true, name: true } as const;

const panelSelect = {
  ...{ slug: true, slugFollows: true, stage: true, stageNote: true, translationGroup: true, publicRevisionId: true },
  ...{ publishedAt: true, revisedAt: true, withdrawnAt: true, heroAlt: true, heroCaption: true, heroCredit: true },
  publicRevision: { select: { headline: true, standfirst: true, body: true } },
  tags: { orderBy: { position: "asc" }, select: { tag: { select: named } } },
  authors: { orderBy: { position: "asc" }, select: { author: { select: named } } },
  writers: { orderBy: { addedAt: "asc" }, select: { person: { select: named } } },
  heroImage: {
    include: {
      renditions: { where: { format: "jpeg" }, orderBy: { widthInPixels: "asc" }, take: 2, select: { path: true } },
    },
  },
  schedules: {
    orderBy: { createdAt: "desc" },
    take: 1,
    include: { revision: { select: { headline: true, standfirst: true, body: true } } },
  },
  narrationOrder: { select: { isOff: true, voice: true, state: true, problem: true, triedCount: true } },
  narration: { select: { path: true, durationInSeconds: true, isSynthetic: true, createdAt: true } },
  corrections: {
    orderBy: { correctedAt: "desc" },
    take: MOST_CORRECTIONS,
    select: { id: true, text: true, correctedBy: true, correctedAt: true },
  },
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof panelSelect }>;

const narrationOf = ({ narrationOrder, narration }: Row): NarrationPanel => ({
  ...(narrationOrder ?? { isOff: false, voice: null, state: null, problem: "", triedCount: 0 }),
  sound: narration && { ...narration, createdAt: narration.createdAt.toISOString() },
});

const peopleAndTags = ({ tags, authors, writers }: Row) => ({
  tags: tags.map(({ tag }) => tag),
  authors: authors.map(({ author }) => author),
  writers: writers.map(({ person }) => person),
});

const timesOf = ({ publishedAt, revisedAt, withdrawnAt }: Row) => ({
  publishedAt: publishedAt?.toISOString() ?? null,
  revisedAt: revisedAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

function heroOf({ heroImage, heroAlt, heroCaption, heroCredit }: Row): PanelHero | null {
  if (!heroImage) return null;
  const { id, focalX, focalY, widthInPixels, heightInPixels, isDecorative } = heroImage;
  return {
    ...{ id, focalX, focalY, widthInPixels, heightInPixels, isDecorative },
    path: heroImage.readyAt ? (heroImage.renditions.at(-1)?.path ?? null) : null,
    alt: heroAlt ?? heroImage.alt,
    caption: heroCaption ?? heroImage.caption,
    credit: heroCredit ?? heroImage.credit,
  };
}

function schedulesOf({ schedules: [last], publishedAt }: Row, words: Words) {
  const none = { schedule: null, failedSchedule: null };
  if (!last) return none;
  const publishAt = last.publishAt.toISOString();
  if (last.state === "failed") return { ...none, failedSchedule: { publishAt, problem: last.problem } };
  if (last.state !== "waiting") return none;

  const { id, isSubstantial, scheduledBy } = last;
  const hasNewWords = !isSameWords(last.revision, words);
  return {
    ...none,
    schedule: { id, publishAt, isSubstantial, scheduledBy, isUpdate: publishedAt !== null, hasNewWords },
  };
}

async function listTranslations(transaction: Transaction, articleId: string, translationGroup: string | null) {
  if (!translationGroup) return [];
  return transaction.article.findMany({
    where: { translationGroup, id: { not: articleId } },
    orderBy: { language: "asc" },
    take: 20,
    select: { id: true, headline: true, language: true },
  });
}

const listUncheckedIn = (transaction: Transaction, { body }: Words, now: Date): Promise<string[]> =>
  listUnchecked(
    transaction,
    linksOf(body).map(({ href }) => href),
    { now, ownOrigins: originsOf(ownAddresses()) },
  );
