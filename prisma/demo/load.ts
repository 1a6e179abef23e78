import { existsSync } from "node:fs";
import { type ImportReport, importArchive } from "@/modules/imports/commands";
import { readShown, sheetIssueSelect, sheetOf } from "@/modules/issues/sheet-rows";
import { storePicture } from "@/modules/media/commands/store";
import { narrateJob } from "@/modules/narrations/narration";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { pressJob } from "@/modules/snapshots/change";
import { demoArchive } from "./archive";
import { DEMO_SOURCE, demoId } from "./demo-id";
import { pictureFile, renderPicture } from "./draw";
import { alerts, frontSlots, picks } from "./front";
import { blocksOf, type DemoLetter, letters, welcomeBlocksOf, wordsOf } from "./letters";
import { magazine, taxRates } from "./magazine";
import { newsletters } from "./newsletters";
import { paper } from "./paper";
import { type PictureName, pictureNames, pictures } from "./pictures";
import { daysAgo, minutesAgo } from "./when";

const PICTURE_WIDTH_IN_PIXELS = 1920;
const PUT_THERE_BY = "Sample newsroom";

/**
 * Fills the newsroom with the sample paper. What stands already stays as it is, so that a second load adds nothing.
 * @param onStep told what is being done, for the person who waits
 */
export async function loadDemo(now: Date, onStep: (step: string) => void): Promise<ImportReport> {
  const imageIds = await storePictures(now, onStep);

  onStep("Setting the stories");
  const report = await importArchive(demoArchive(now), imageIds, now);
  if (report.added.articles > 0) await db().$transaction(readAloud);
  await db().$transaction((transaction) => furnish(transaction, imageIds, now), { timeout: 60_000 });
  return report;
}

/** Pictures are drawn only where they are not stored yet: drawing takes longer than everything else. */
async function storePictures(now: Date, onStep: (step: string) => void): Promise<Map<string, string>> {
  const ids = pictureNames.map((name) => demoId("picture", name));
  const stored = await db().image.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const imageIds = new Map(stored.map(({ id }) => [id, id]));

  const missing = pictureNames.filter(
    (name) => !imageIds.has(demoId("picture", name)) && existsSync(pictureFile(name)),
  );
  if (missing.length > 0) onStep(`Drawing ${missing.length} pictures`);
  for (const name of missing) {
    imageIds.set(demoId("picture", name), await drawAndStore(name, now));
  }
  return imageIds;
}

async function drawAndStore(name: PictureName, now: Date): Promise<string> {
  const bytes = await renderPicture(pictureFile(name), PICTURE_WIDTH_IN_PIXELS);
  const originalName = `${name}.jpg`;
  const facts = { id: demoId("picture", name), source: DEMO_SOURCE, ...pictures[name] };
  const stored = await storePicture({ from: { bytes }, originalName, ...facts }, now);
  if (!stored.ok) throw new Error(`The picture ${name} was refused: ${stored.failure}`);
  return stored.value.imageId;
}

/** What an archive does not hold. Everything is skipped where it stands already. */
async function furnish(transaction: Transaction, imageIds: Map<string, string>, now: Date): Promise<void> {
  const counts = [
    await placeOnFront(transaction, now),
    await placeAlerts(transaction, now),
    await openNewsletters(transaction, imageIds),
    await fillArchive(transaction, now),
    await openMagazine(transaction, imageIds, now),
    await namePaper(transaction),
  ];
  if (counts.every((count) => count === 0)) return;
  await enqueue(transaction, pressJob({ kind: "everything", reason: "demo" }));
}

async function placeOnFront(transaction: Transaction, now: Date): Promise<number> {
  const standing = await standingArticles(transaction);
  const by = { pickedBy: PUT_THERE_BY, pickedAt: now };
  const picked = picks
    .map((slug, index) => ({ articleId: demoId("article", slug), position: index + 1, ...by }))
    .filter(({ articleId }) => standing.has(articleId));
  const placed = Object.entries(frontSlots)
    .map(([place, slug]) => ({ place, articleId: demoId("article", slug), placedBy: PUT_THERE_BY, placedAt: now }))
    .filter(({ articleId }) => standing.has(articleId));

  const { count: pickCount } = await transaction.pick.createMany({ data: picked, skipDuplicates: true });
  const { count: slotCount } = await transaction.frontSlot.createMany({ data: placed, skipDuplicates: true });
  return pickCount + slotCount;
}

/**
 * The lead, and what is in other languages than the paper's: enough to hear, and a first look is not spent on speaking. The rest
 * whenever an editor asks.
 */
async function readAloud(transaction: Transaction): Promise<void> {
  const lead = demoId("article", frontSlots.lead);
  const stories = await transaction.article.findMany({
    where: { source: DEMO_SOURCE, OR: [{ id: lead }, { language: { not: paper.language } }] },
    select: { id: true },
  });
  for (const { id } of stories.sort((one, other) => Number(other.id === lead) - Number(one.id === lead))) {
    await enqueue(transaction, narrateJob(id));
  }
}

/** An editor may have deleted some of them since the first load. */
async function standingArticles(transaction: Transaction): Promise<Set<string>> {
  const rows = await transaction.article.findMany({ where: { source: DEMO_SOURCE }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

async function placeAlerts(transaction: Transaction, now: Date): Promise<number> {
  if (await transaction.alert.findFirst({ where: { source: DEMO_SOURCE }, select: { id: true } })) return 0;

  const { count } = await transaction.alert.createMany({
    data: alerts.map(({ kind, text, articleSlug, startsMinutesAgo, endsMinutesAgo }) => ({
      kind,
      text,
      articleId: demoId("article", articleSlug),
      startsAt: minutesAgo(startsMinutesAgo)(now),
      endsAt: endsMinutesAgo === null ? null : minutesAgo(endsMinutesAgo)(now),
      source: DEMO_SOURCE,
    })),
  });
  return count;
}

async function openNewsletters(transaction: Transaction, imageIds: Map<string, string>): Promise<number> {
  const data = newsletters.map(({ picture, welcome, ...newsletter }, position) => ({
    ...newsletter,
    ...{ position, source: DEMO_SOURCE },
    pictureId: (picture && imageIds.get(demoId("picture", picture))) ?? null,
    ...(welcome && {
      welcomeSubject: welcome.subject,
      welcomeBlocks: welcomeBlocksOf(newsletter.slug, welcome.text),
    }),
  }));
  const { count } = await transaction.newsletter.createMany({ data, skipDuplicates: true });
  return count;
}

/** Letters that were sent, as they would stand had somebody sent them: nobody got them. */
async function fillArchive(transaction: Transaction, now: Date): Promise<number> {
  const sent = await Promise.all(letters.map((letter) => sentLetter(transaction, letter, now)));
  const { count } = await transaction.issue.createMany({
    data: sent.flatMap((row) => row ?? []),
    skipDuplicates: true,
  });
  return count;
}

const SENT_IN_MINUTES = 4;

/** null where the newsletter is somebody's own, that had the name before. */
async function sentLetter(transaction: Transaction, letter: DemoLetter, now: Date) {
  const newsletter = await transaction.newsletter.findFirst({
    where: { slug: letter.newsletter, source: DEMO_SOURCE },
    select: { id: true, ...sheetIssueSelect.newsletter.select },
  });
  if (!newsletter) return null;

  const { id: newsletterId, ...sender } = newsletter;
  const startedAt = letter.at(now);
  const blocks = blocksOf(letter);
  const words = { number: letter.number, slug: letter.slug, ...wordsOf(letter), blocks };
  const shown = await readShown(transaction, blocks, now);
  return {
    ...{ id: demoId("letter", letter.slug), newsletterId, ...words, source: DEMO_SOURCE, state: "sent" as const },
    sheet: sheetOf({ newsletter: sender, ...words }, shown, { paper, mailFrom: undefined }),
    ...{ sendAt: startedAt, startedAt, createdAt: startedAt, changedAt: startedAt, createdBy: PUT_THERE_BY },
    finishedAt: new Date(startedAt.getTime() + SENT_IN_MINUTES * 60_000),
  };
}

async function openMagazine(transaction: Transaction, imageIds: Map<string, string>, now: Date): Promise<number> {
  const { slug, editions, stocks, zones, spreads, cover, shipsInDays, ...words } = magazine;
  const pictureOf = (name: string) => imageIds.get(demoId("picture", name));
  if (await transaction.magazine.findUnique({ where: { slug }, select: { id: true } })) return 0;

  await transaction.magazine.create({
    data: {
      ...words,
      slug,
      coverId: pictureOf(cover) ?? null,
      spreads: {
        create: spreads.flatMap((name, position) => {
          const imageId = pictureOf(name);
          return imageId ? [{ imageId, position }] : [];
        }),
      },
      zones: {
        create: zones.map(({ prices, ...zone }, position) => ({ ...zone, position, prices: { create: prices } })),
      },
      shipsOn: daysAgo(-shipsInDays, "12:00")(now),
      state: "open",
      publishedAt: daysAgo(20, "09:00")(now),
      source: DEMO_SOURCE,
      stocks: { create: stocks.map((stock) => ({ ...stock, id: demoId("stock", stock.name) })) },
      editions: {
        create: editions.map(({ stock, ...edition }, position) => ({
          ...{ ...edition, position },
          ...(stock && { stock: { connect: { id: demoId("stock", stock) } } }),
        })),
      },
    },
  });
  await transaction.taxRate.createMany({ data: taxRates, skipDuplicates: true });
  return 1;
}

/** A paper that has a name already keeps it. */
async function namePaper(transaction: Transaction): Promise<number> {
  const { count } = await transaction.setting.createMany({
    data: { key: "paper", value: paper },
    skipDuplicates: true,
  });
  return count;
}
