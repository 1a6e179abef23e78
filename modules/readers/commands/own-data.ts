import "server-only";
import { allowanceKey, takeAllowance } from "@/modules/platform/allowance";
import { db } from "@/modules/platform/db";
import { orderLetter } from "@/modules/platform/mail";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { dayOf, OWN_LETTERS_A_DAY } from "../limits";
import { readEverything } from "../queries/held-data";
import { type HeldData, type LinkRefusal, type PreferenceRefusal, readerLanguage } from "../reader";
import { makeLink, takeLink } from "./links";
import { isSuppressed, lockReader } from "./preferences";

/**
 * Sends a link behind which everything held is handed out, or forgotten. The page of preferences opens by any letter, and letters are
 * forwarded; this is for whoever has the mailbox.
 */
export async function requestByMail(
  readerId: string,
  purpose: "export" | "erase",
  now: Date,
): Promise<Result<undefined, PreferenceRefusal>> {
  return db().$transaction(async (transaction) => {
    const email = await lockReader(transaction, readerId);
    if (email === null) return refuse("absent");
    if (await isSuppressed(transaction, email)) return refuse("suppressed");
    const key = allowanceKey(`own-${purpose}`, readerId);
    if (!(await takeAllowance(transaction, key, dayOf(now), OWN_LETTERS_A_DAY))) return refuse("wait");

    const { language } = await transaction.reader.findUniqueOrThrow({
      where: { id: readerId },
      select: { language: true },
    });
    const link = await makeLink(transaction, { readerId, purpose, content: {} }, now);
    const content = { link, language: readerLanguage(language) };
    await orderLetter(transaction, { kind: LETTERS[purpose], to: email, content }, now);
    return ok(undefined);
  });
}

const LETTERS = { export: "export-link", erase: "erase-link" } as const;

/** Hands out everything, once for each link. */
export async function exportByLink(token: string, now: Date): Promise<Result<HeldData, LinkRefusal>> {
  const link = await db().$transaction((transaction) => takeLink(transaction, token, "export", now));
  if (!link.ok) return link;

  const held = await readEverything(link.value.readerId, now);
  return held ? ok(held) : refuse("unknown");
}
