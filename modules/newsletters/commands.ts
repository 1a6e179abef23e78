import "server-only";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { SubscribeInput, SubscribeRefusal } from "./newsletter";

/**
 * Keeps a reader's wish for newsletters, unconfirmed: nothing is sent to an address before its owner has said yes. An address
 * that is known already is no error and changes nothing, so that nobody can find out who reads what.
 */
export async function subscribe(input: SubscribeInput, now: Date): Promise<Result<undefined, SubscribeRefusal>> {
  const newsletters = await db().newsletter.findMany({
    where: { slug: { in: input.newsletter } },
    take: input.newsletter.length,
    select: { id: true },
  });
  if (newsletters.length === 0) return refuse("unknown-newsletter");

  await db().subscription.createMany({
    data: newsletters.map(({ id }) => ({ email: input.email, newsletterId: id, origin: input.origin, createdAt: now })),
    skipDuplicates: true,
  });
  return ok(undefined);
}
