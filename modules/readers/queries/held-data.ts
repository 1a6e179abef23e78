import "server-only";
import { isWording, WORDINGS } from "@/modules/newsletters/consent";
import { db, type Prisma } from "@/modules/platform/db";
import type { HeldData } from "../reader";
import { readSuppression } from "./suppression";

const MOST_ISSUES = 20_000;
const MOST_LETTERS = 1_000;

/** Everything that is held about a reader, for the reader. null: nobody is there. */
export async function readEverything(readerId: string, now: Date): Promise<HeldData | null> {
  const reader = await db().reader.findUnique({ where: { id: readerId }, include: heldOfReader });
  if (!reader) return null;

  const { email, subscriptions, deliveries, links } = reader;
  const [suppression, otherLetters, orders, waitingFor] = await Promise.all([
    readSuppression(email),
    listLetters(email),
    listOrders(email),
    listWaiting(email),
  ]);
  return {
    ...{ handedOutAt: now.toISOString(), address: email, language: reader.language },
    ...{ knownSince: reader.createdAt.toISOString(), pausedUntil: iso(reader.pausedUntil) },
    notWrittenTo: suppression && { reason: suppression.reason, since: suppression.suppressedAt.toISOString() },
    newsletters: subscriptions.map(heldSubscription),
    issues: deliveries.map(({ issue, state, acceptedAt }) => ({
      ...{ newsletter: issue.newsletter.name, subject: issue.subject, state, sentAt: iso(acceptedAt) },
    })),
    links: links.map(({ purpose, content, createdAt, expiresAt, usedAt }) => ({
      ...{ purpose, content, madeAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), usedAt: iso(usedAt) },
    })),
    ...{ otherLetters, orders, waitingFor },
  };
}

const heldOfReader = {
  subscriptions: { include: { newsletter: { select: { name: true } }, consents: true } },
  deliveries: {
    orderBy: { id: "desc" },
    take: MOST_ISSUES,
    select: {
      ...{ state: true, acceptedAt: true },
      issue: { select: { subject: true, newsletter: { select: { name: true } } } },
    },
  },
  links: true,
} as const satisfies Prisma.ReaderInclude;

type Held = Prisma.ReaderGetPayload<{ include: typeof heldOfReader }>;

const heldSubscription = (subscription: Held["subscriptions"][number]): HeldData["newsletters"][number] => ({
  newsletter: subscription.newsletter.name,
  askedForAt: subscription.createdAt.toISOString(),
  askedForOn: subscription.origin,
  confirmedAt: iso(subscription.confirmedAt),
  endedAt: iso(subscription.endedAt),
  endedBy: subscription.endedBy,
  consents: subscription.consents.map(({ wording, form, givenAt, confirmedAt, networkAddress, confirmedFrom }) => ({
    ...{ wording, words: isWording(wording) ? WORDINGS[wording] : "", form, givenAt: givenAt.toISOString() },
    ...{ networkAddress, confirmedAt: iso(confirmedAt), confirmedFrom },
  })),
});

async function listLetters(email: string): Promise<HeldData["otherLetters"]> {
  const letters = await db().outgoingMail.findMany({
    where: { to: email },
    orderBy: { createdAt: "desc" },
    take: MOST_LETTERS,
    select: { kind: true, createdAt: true, acceptedAt: true },
  });
  return letters.map(({ kind, createdAt, acceptedAt }) => ({
    ...{ kind, orderedAt: createdAt.toISOString(), sentAt: iso(acceptedAt) },
  }));
}

async function listOrders(email: string): Promise<HeldData["orders"]> {
  const orders = await db().preorder.findMany({
    where: { email },
    orderBy: { createdAt: "desc" },
    take: MOST_LETTERS,
    include: { edition: { select: { code: true } } },
  });
  return orders.map(({ id: _id, requestKey: _key, editionId: _edition, edition, createdAt, ...row }) => {
    const { taxInCents, taxRateInBasisPoints, ...order } = row;
    const tax = taxInCents === null || taxRateInBasisPoints === null ? {} : { taxInCents, taxRateInBasisPoints };
    return { ...order, ...tax, edition: edition.code, orderedAt: createdAt.toISOString() };
  });
}

async function listWaiting(email: string): Promise<HeldData["waitingFor"]> {
  const places = await db().waiting.findMany({
    where: { email },
    orderBy: { waitsSince: "desc" },
    take: MOST_LETTERS,
    select: { copies: true, waitsSince: true, toldAt: true, edition: { select: { code: true } } },
  });
  return places.map(({ copies, waitsSince, toldAt, edition }) => ({
    ...{ edition: edition.code, copies, since: waitsSince.toISOString(), toldAt: iso(toldAt) },
  }));
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;
