import "server-only";
import type { Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { EditionInput, MagazineInput, MagazineRefusal, StockInput } from "../keeping";

type Outcome = Promise<Result<undefined, MagazineRefusal>>;

/** Stocks, editions and post, as the form has them: what is not in it any more goes. */
export async function keepOffer(transaction: Transaction, magazineId: string, input: MagazineInput): Outcome {
  const { stocks, editions, zones } = input;
  for (const stock of stocks) {
    if (!(await keepStock(transaction, magazineId, stock))) return refuse("stock-sold");
  }
  const isThere = ({ stockId }: EditionInput) => stockId === null || stocks.some(({ id }) => id === stockId);
  if (!editions.every(isThere)) return refuse("stock-absent");

  await transaction.edition.deleteMany({ where: { magazineId, id: { notIn: editions.map(({ id }) => id) } } });
  await transaction.$executeRaw`
    UPDATE "Edition" SET "code" = "id"::text WHERE "magazineId" = ${magazineId}::uuid`; // two may change codes with each other
  for (const [position, edition] of editions.entries()) {
    if (!(await keepEdition(transaction, magazineId, edition, position))) return refuse("edition-ordered");
  }
  await transaction.stock.deleteMany({ where: { magazineId, id: { notIn: stocks.map(({ id }) => id) } } });

  await transaction.shippingZone.deleteMany({ where: { magazineId } });
  for (const [position, { prices, ...zone }] of zones.entries()) {
    await transaction.shippingZone.create({ data: { ...zone, magazineId, position, prices: { create: prices } } });
  }
  return ok(undefined);
}

/** One statement raises or lowers the print run, however many order meanwhile. @returns false where more are sold than that */
async function keepStock(
  transaction: Transaction,
  magazineId: string,
  { id, name, total }: StockInput,
): Promise<boolean> {
  const changed = await transaction.$executeRaw`
    UPDATE "Stock" SET "name" = ${name}, "left" = "left" + ${total}::int - "total", "total" = ${total}::int
    WHERE "id" = ${id}::uuid AND "magazineId" = ${magazineId}::uuid AND "left" + ${total}::int - "total" >= 0`;
  if (changed === 1) return true;

  const data = { id, magazineId, name, total, left: total };
  const { count } = await transaction.stock.createMany({ data, skipDuplicates: true });
  return count === 1;
}

/** @returns false where it was ordered and would draw on another stock: what comes back from its orders would not be where it was taken */
async function keepEdition(
  transaction: Transaction,
  magazineId: string,
  { id, prices, stockId, ...edition }: EditionInput,
  position: number,
): Promise<boolean> {
  const [own, ...others] = prices;
  if (!own) throw new Error("An edition without a price passed the form.");
  const data = { ...edition, ...own, stockId, position, needsAddress: edition.kind !== "digital" };
  const before = await transaction.edition.findFirst({
    where: { id, magazineId },
    select: { stockId: true, preorders: { take: 1, select: { id: true } } },
  });
  if (before && before.preorders.length > 0 && before.stockId !== stockId) return false;

  if (before) await transaction.edition.update({ where: { id }, data });
  else await transaction.edition.create({ data: { ...data, id, magazineId } });
  await transaction.editionPrice.deleteMany({ where: { editionId: id } });
  await transaction.editionPrice.createMany({ data: others.map((price) => ({ ...price, editionId: id })) });
  return true;
}
