import "server-only";
import { allowanceKey, takeAllowance } from "@/modules/platform/allowance";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { networkOf } from "@/modules/platform/network";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { suppressionHash } from "../address";
import { domainOf } from "../email";
import { dayOf, hoursFrom, LETTERS_A_DAY, MOST_LETTERS_AN_HOUR } from "../limits";
import { type LinkRefusal, type PreferenceRefusal, RETURN_DAYS, readerLanguage } from "../reader";
import { letterKey } from "./ask-reader";
import { makeLink, takeLink } from "./links";
import { isSuppressed, lockReader } from "./preferences";

/**
 * Asks at the new address whether it is theirs. Whether somebody reads there already, or is never to be written to, changes nothing of
 * the answer.
 */
export async function requestMove(
  readerId: string,
  email: string,
  networkAddress: string,
  now: Date,
): Promise<Result<undefined, PreferenceRefusal>> {
  return db().$transaction(async (transaction) => {
    const reader = await readAddressee(transaction, readerId);
    if (!reader) return refuse("absent");
    const key = allowanceKey("letters-to-network", networkOf(networkAddress));
    const [hour = now] = hoursFrom(now, now);
    if (!(await takeAllowance(transaction, key, hour, MOST_LETTERS_AN_HOUR))) return refuse("wait");

    await transaction.$executeRaw`SAVEPOINT letter`;
    const isDue = await takeAllowance(transaction, letterKey(email), dayOf(now), LETTERS_A_DAY);
    const isMeant = isDue && email !== reader.email && !(await isSuppressed(transaction, email));
    const link = await makeLink(transaction, { readerId, purpose: "move", content: { email, isReturn: false } }, now);
    await orderLetter(
      transaction,
      { kind: "confirm-address", to: email, content: { link, language: reader.language } },
      now,
    );
    if (isMeant) await transaction.$executeRaw`RELEASE SAVEPOINT letter`;
    else await transaction.$executeRaw`ROLLBACK TO SAVEPOINT letter`;
    return ok(undefined);
  });
}

async function readAddressee(transaction: Transaction, readerId: string) {
  const reader = await transaction.reader.findUnique({
    where: { id: readerId },
    select: { email: true, language: true },
  });
  return reader && { ...reader, language: readerLanguage(reader.language) };
}

/**
 * Letters go to the other address from now on. Who reads there already is the same person: what both have becomes one. The address left
 * behind is told, and may take it back for some weeks; it is not told where the letters go.
 */
export async function confirmMove(token: string, now: Date): Promise<Result<undefined, LinkRefusal>> {
  return db().$transaction(async (transaction) => {
    const link = await takeLink(transaction, token, "move", now);
    if (!link.ok) return link;

    const { readerId, content } = link.value;
    const former = await lockReader(transaction, readerId);
    if (former === null || former === content.email) return ok(undefined);
    await joinWith(transaction, readerId, content.email);
    const { language } = await transaction.reader.update({
      where: { id: readerId },
      data: { email: content.email },
      select: { language: true },
    });
    await transaction.delivery.updateMany({
      where: { readerId, state: "pending" },
      data: { domain: domainOf(content.email) },
    });
    await transaction.suppression.deleteMany({
      where: { addressHash: suppressionHash(content.email, env().AUTH_SECRET), reason: "erased" },
    });
    if (!content.isReturn) await tellFormer(transaction, readerId, former, language, now);
    return ok(undefined);
  });
}

/** The reader who has that address already is taken in: whatever either of them gets, the one gets who stays. */
async function joinWith(transaction: Transaction, readerId: string, email: string): Promise<void> {
  const other = await transaction.reader.findUnique({ where: { email }, select: { id: true } });
  if (!other) return;
  // One that runs takes the place of one that does not.
  await transaction.$executeRaw`
    DELETE FROM "Subscription" mine USING "Subscription" theirs
    WHERE mine."readerId" = ${readerId}::uuid AND theirs."readerId" = ${other.id}::uuid
      AND theirs."newsletterId" = mine."newsletterId"
      AND theirs."confirmedAt" IS NOT NULL AND theirs."endedAt" IS NULL
      AND (mine."confirmedAt" IS NULL OR mine."endedAt" IS NOT NULL)`;
  await transaction.$executeRaw`
    UPDATE "Subscription" theirs SET "readerId" = ${readerId}::uuid WHERE theirs."readerId" = ${other.id}::uuid
      AND NOT EXISTS (SELECT FROM "Subscription" mine
        WHERE mine."readerId" = ${readerId}::uuid AND mine."newsletterId" = theirs."newsletterId")`;
  await transaction.$executeRaw`
    UPDATE "Delivery" theirs SET "readerId" = ${readerId}::uuid WHERE theirs."readerId" = ${other.id}::uuid
      AND NOT EXISTS (SELECT FROM "Delivery" mine
        WHERE mine."readerId" = ${readerId}::uuid AND mine."issueId" = theirs."issueId")`;
  await transaction.delivery.updateMany({
    where: { readerId: other.id, state: "pending" },
    data: { state: "skipped", domain: "" },
  });
  await transaction.subscription.deleteMany({ where: { readerId: other.id } });
  await transaction.reader.delete({ where: { id: other.id } });
}

async function tellFormer(transaction: Transaction, readerId: string, former: string, language: string, now: Date) {
  const content = { email: former, isReturn: true };
  const link = await makeLink(transaction, { readerId, purpose: "move", content, days: RETURN_DAYS }, now);
  const letter = { link, language: readerLanguage(language) };
  await orderLetter(transaction, { kind: "address-changed", to: former, content: letter }, now);
}
