import type { Day } from "@/modules/settings/calendar";
import { spanOfDay } from "@/modules/settings/calendar";
import type { Prisma } from "@/prisma/generated/client";
import type { Audience } from "./audience";

type Whose = { newsletterId: string; audience: Audience; timeZone: string };

/**
 * The subscriptions that an issue goes to, were it sent now: confirmed, not ended, not paused, and within its audience. For the
 * count that an editor types and for the ledger alike.
 * @param whose timeZone: of the paper, whose days the audience names
 */
export function recipientsOf({ newsletterId, audience, timeZone }: Whose, now: Date) {
  const { joinedAfter, joinedBefore, origins, languages, alsoReads } = audience;
  return {
    ...{ newsletterId, endedAt: null },
    confirmedAt: {
      lte: now,
      ...(joinedAfter && { gte: beginningOf(joinedAfter, timeZone) }),
      ...(joinedBefore && { lt: beginningOf(joinedBefore, timeZone) }),
    },
    ...(origins?.length && {
      OR: origins.map((origin) => ({ origin: origin === "/" ? origin : { startsWith: origin } })),
    }),
    reader: {
      OR: [{ pausedUntil: null }, { pausedUntil: { lte: now } }],
      ...(languages?.length && { language: { in: languages } }),
      ...(alsoReads?.length && {
        subscriptions: { some: { newsletterId: { in: alsoReads }, confirmedAt: { lte: now }, endedAt: null } },
      }),
    },
  } satisfies Prisma.SubscriptionWhereInput;
}

const beginningOf = (date: string, timeZone: string): Date => spanOfDay(dayIn(date), timeZone).from;

function dayIn(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}
