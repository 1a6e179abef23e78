import "server-only";
import type { Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { hashOf, newSecret } from "@/modules/staff/secret";
import { CONFIRM_PATH, withToken } from "../address";
import { LINK_DAYS, type LinkContent, type LinkPurpose, type LinkRefusal, linkContents } from "../reader";

const DAY_IN_MILLISECONDS = 24 * 3_600_000;

/** Makes a link that serves once. Only its hash is kept. @returns the whole address, for a letter to that reader */
export async function makeLink<Purpose extends LinkPurpose>(
  transaction: Transaction,
  link: { readerId: string; purpose: Purpose; content: LinkContent<Purpose>; days?: number },
  now: Date,
): Promise<string> {
  const { readerId, purpose, content, days = LINK_DAYS[purpose] } = link;
  const token = newSecret();
  await transaction.readerLink.create({
    data: {
      ...{ tokenHash: hashOf(token), readerId, purpose, content, createdAt: now },
      expiresAt: new Date(now.getTime() + days * DAY_IN_MILLISECONDS),
    },
  });
  return env().SITE_URL + withToken(CONFIRM_PATH, token);
}

/** Uses a link: of two who press its button at once, one does. */
export async function takeLink<Purpose extends LinkPurpose>(
  transaction: Transaction,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<Result<{ readerId: string; content: LinkContent<Purpose> }, LinkRefusal>> {
  const tokenHash = hashOf(token);
  const [link] = await transaction.readerLink.updateManyAndReturn({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { readerId: true, content: true },
  });
  if (!link) return refuse(await refusalOf(transaction, tokenHash));
  const content = linkContents[purpose].parse(link.content) as LinkContent<Purpose>; // as the schema of that purpose says
  return ok({ readerId: link.readerId, content });
}

async function refusalOf(transaction: Transaction, tokenHash: string): Promise<LinkRefusal> {
  const link = await transaction.readerLink.findUnique({ where: { tokenHash }, select: { usedAt: true } });
  if (!link) return "unknown";
  return link.usedAt ? "used" : "expired";
}
