import "server-only";
import { magazinePath } from "@/modules/magazines/magazine";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { ok, type Result, refuse } from "@/modules/platform/result";
import {
  HEAD_START_IN_HOURS,
  leaveWaitingPath,
  nextToTell,
  readWaitingLink,
  signWaitingLink,
  type WaitingInput,
} from "./waiting";

const HOUR_IN_MILLISECONDS = 60 * 60 * 1000;
const FORGOTTEN_AFTER_DAYS = 30;
const MOST_TOLD_AT_ONCE = 200;

/**
 * Puts somebody on the list of an edition and writes to them. Who stands on it already keeps their place and is not written to again; who
 * was told and did not order stands at the end. The answer is the same for all.
 */
export async function waitForCopies(
  { magazine, edition: code, email, copies }: WaitingInput,
  now: Date,
): Promise<Result<undefined, "unknown-edition">> {
  return db().$transaction(async (transaction) => {
    const shown = { slug: magazine, state: { not: "draft" as const }, publishedAt: { lte: now } };
    const edition = await transaction.edition.findFirst({ where: { code, magazine: shown }, select: { id: true } });
    if (!edition) return refuse("unknown-edition");

    const place = { editionId: edition.id, email };
    const again = await transaction.waiting.updateMany({
      where: { ...place, toldAt: { not: null } },
      data: { copies, waitsSince: now, toldAt: null },
    });
    const added = await transaction.waiting.createMany({
      data: [{ ...place, copies, waitsSince: now }],
      skipDuplicates: true,
    });
    if (again.count + added.count === 0) await transaction.waiting.updateMany({ where: place, data: { copies } });
    if (added.count > 0) await writeTo(transaction, "waiting-joined", place, now);
    return ok(undefined);
  });
}

/** By the link in a letter; done twice, it is done once. */
export async function leaveWaiting(token: string): Promise<Result<undefined, "unknown-link">> {
  const id = readWaitingLink(token, env().AUTH_SECRET);
  if (!id) return refuse("unknown-link");
  await db().waiting.deleteMany({ where: { id } });
  return ok(undefined);
}

/** Tells those whose turn it is, wherever copies came back: by cancelled orders, or because more are printed. */
export async function tellAllWaiting(now: Date): Promise<void> {
  const stocks = await db().stock.findMany({
    where: {
      left: { gt: 0 },
      magazine: { state: "open" },
      editions: { some: { waiting: { some: { toldAt: null } } } },
    },
    select: { id: true },
  });
  for (const { id } of stocks) await tellWaiting(id, now);
}

/** Tells those whose turn it is of the copies of one stock. Of two who do it at once the second finds it done. */
export async function tellWaiting(stockId: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`waiting ${stockId}`}, 0))`;
    const stock = await transaction.stock.findFirst({
      where: { id: stockId, magazine: { state: "open" } },
      select: { left: true },
    });
    if (!stock) return;

    const ofStock = { edition: { stockId } };
    const since = new Date(now.getTime() - HEAD_START_IN_HOURS * HOUR_IN_MILLISECONDS);
    const told = await transaction.waiting.aggregate({
      where: { ...ofStock, toldAt: { gt: since } },
      _sum: { copies: true },
    });
    const waiting = await transaction.waiting.findMany({
      where: { ...ofStock, toldAt: null },
      orderBy: [{ waitsSince: "asc" }, { id: "asc" }],
      take: MOST_TOLD_AT_ONCE,
      select: { id: true, editionId: true, email: true, copies: true },
    });
    for (const { id, editionId, email } of nextToTell(waiting, stock.left - (told._sum.copies ?? 0))) {
      await transaction.waiting.update({ where: { id }, data: { toldAt: now } });
      await writeTo(transaction, "waiting-told", { editionId, email }, now);
    }
  });
}

/** Who was told and let a month go by is on no list any more. */
export async function forgetToldWaiting(now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGOTTEN_AFTER_DAYS * 24 * HOUR_IN_MILLISECONDS);
  await db().waiting.deleteMany({ where: { toldAt: { lt: before } } });
}

async function writeTo(
  transaction: Transaction,
  kind: "waiting-joined" | "waiting-told",
  editionId_email: { editionId: string; email: string },
  now: Date,
): Promise<void> {
  const { SITE_URL, AUTH_SECRET } = env();
  const { id, copies, email, edition } = await transaction.waiting.findUniqueOrThrow({
    where: { editionId_email },
    select: {
      ...{ id: true, copies: true, email: true },
      edition: { select: { name: true, magazine: { select: { slug: true, title: true } } } },
    },
  });
  const content = {
    ...{ magazine: edition.magazine.title, edition: edition.name, copies },
    link: `${SITE_URL}${magazinePath(edition.magazine.slug)}#order`,
    leaveLink: `${SITE_URL}${leaveWaitingPath(signWaitingLink(id, AUTH_SECRET))}`,
  };
  await orderLetter(transaction, { kind, to: email, content }, now);
}
