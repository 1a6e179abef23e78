import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { clearWay } from "@/modules/redirects/lead-on";
import { pressJob } from "@/modules/snapshots/change";
import type { FreshAdmin } from "@/modules/staff/staff";
import { magazineSubject } from "../desk";
import type { MagazineInput, MagazineRefusal, NewMagazineInput, SeenMagazine, SeenState } from "../keeping";
import { magazinePath } from "../magazine";
import { type MagazineState, mayBecome } from "../state";
import { keepOffer } from "./offer";

type Outcome<Value = undefined> = Promise<Result<Value, MagazineRefusal>>;

/** A draft, which readers cannot see. The post and its prices are those of the newest magazine that has any. */
export const createMagazine = (
  admin: FreshAdmin,
  input: NewMagazineInput,
  now: Date,
): Outcome<{ magazineId: string }> =>
  deciding(async (transaction) => {
    const { id } = await transaction.magazine.create({ data: input, select: { id: true } });
    await copyZones(transaction, id);
    await note(transaction, admin, { action: "began", id, details: { title: input.title, slug: input.slug } }, now);
    return ok({ magazineId: id });
  });

/** Keeps everything that is set about a magazine. Readers of one that is out have it once it is printed. */
export const editMagazine = (admin: FreshAdmin, seen: SeenMagazine, input: MagazineInput, now: Date): Outcome =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;
    const { state, slug, shipsOn } = before.value;
    const isOut = state !== "draft";
    if (isOut && input.slug !== slug) return refuse("slug-kept");
    if (isOut && input.shipsOn !== undefined && input.shipsOn !== shipsOn) return refuse("date-told");
    if (!(await holdPictures(transaction, [...input.spreads, ...(input.coverId ? [input.coverId] : [])])))
      return refuse("picture-absent");

    const kept = await keepOffer(transaction, seen.magazineId, input);
    if (!kept.ok) return kept;
    const { title, number, standfirst, promo, coverId, contents, questions } = input;
    await transaction.magazine.update({
      where: { id: seen.magazineId },
      data: {
        ...{ title, number, standfirst, promo, coverId, contents, questions, slug: input.slug },
        ...(input.shipsOn !== undefined && { shipsOn: input.shipsOn ? new Date(input.shipsOn) : null }),
        version: { increment: 1 },
        spreads: { deleteMany: {}, create: input.spreads.map((imageId, position) => ({ imageId, position })) },
      },
    });
    if (isOut) await enqueue(transaction, pressJob({ kind: "magazine", slug }));
    await note(transaction, admin, { action: "edited", id: seen.magazineId, details: { title } }, now);
    return ok(undefined);
  });

/** Opens its sale, lets it rest, closes it. Readers see it within a moment; orders are refused from now on. */
export const changeState = (admin: FreshAdmin, seen: SeenState, next: MagazineState, now: Date): Outcome =>
  deciding(async (transaction) => {
    const before = await holdAny(transaction, seen.magazineId);
    if (!before) return refuse("absent");
    const { state, slug, shipsOn, publishedAt } = before;
    if (state !== seen.state) return refuse("stale");
    if (!mayBecome(state, next)) return refuse("not-from-here");
    if (next === "open" && shipsOn === null) return refuse("date-missing");
    if (next === "open" && (await transaction.edition.count({ where: { magazineId: seen.magazineId } })) === 0)
      return refuse("edition-missing");

    await transaction.magazine.update({
      where: { id: seen.magazineId },
      data: { state: next, publishedAt: publishedAt ?? now },
    });
    await clearWay(transaction, magazinePath(slug));
    await enqueue(transaction, pressJob({ kind: "magazine", slug }));
    await note(
      transaction,
      admin,
      { action: "changed the state of", id: seen.magazineId, details: { from: state, to: next } },
      now,
    );
    return ok(undefined);
  });

type Held = { state: MagazineState; slug: string; shipsOn: string | null; publishedAt: Date | null; version: number };

/** Nobody else changes it meanwhile, and whoever saw it as it was before is told. */
async function hold(transaction: Transaction, { magazineId, version }: SeenMagazine): Outcome<Held> {
  const magazine = await holdAny(transaction, magazineId);
  if (!magazine) return refuse("absent");
  return magazine.version === version ? ok(magazine) : refuse("stale");
}

async function holdAny(transaction: Transaction, magazineId: string): Promise<Held | null> {
  const [magazine] = await transaction.$queryRaw<Held[]>`
    SELECT "state", "slug", "shipsOn"::text AS "shipsOn", "publishedAt", "version"
    FROM "Magazine" WHERE "id" = ${magazineId}::uuid FOR UPDATE`;
  return magazine ?? null;
}

/** Nobody deletes them until this is done. */
async function holdPictures(transaction: Transaction, ids: string[]): Promise<boolean> {
  const found = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Image" WHERE "id" = ANY(${ids}::uuid[]) AND "deletedAt" IS NULL FOR SHARE`;
  return found.length === new Set(ids).size;
}

async function copyZones(transaction: Transaction, magazineId: string): Promise<void> {
  const last = await transaction.magazine.findFirst({
    where: { zones: { some: {} } },
    orderBy: { id: "desc" },
    select: { zones: { select: { name: true, countries: true, position: true, prices: { omit: { zoneId: true } } } } },
  });
  for (const { prices, ...zone } of last?.zones ?? [])
    await transaction.shippingZone.create({ data: { ...zone, magazineId, prices: { create: prices } } });
}

type Noted = { action: string; id: string; details: Record<string, string> };

const note = (transaction: Transaction, by: FreshAdmin, { action, id, details }: Noted, now: Date) =>
  audit(transaction, { by, action, subject: magazineSubject(id), details }, now);

/** The database decides who gets an address, and whether an edition was ordered in this moment. */
async function deciding<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(async (transaction) => {
      const outcome = await work(transaction);
      if (!outcome.ok) throw new Refused(outcome.failure); // what was kept before it is not
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.failure);
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === "P2002") return refuse("slug-taken");
    if (error.code === "P2003") return refuse("edition-ordered");
    throw error;
  }
}

class Refused extends Error {
  readonly failure: MagazineRefusal;
  constructor(failure: MagazineRefusal) {
    super(failure);
    this.failure = failure;
  }
}
