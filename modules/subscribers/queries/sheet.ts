import "server-only";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import type { FreshAdmin } from "@/modules/staff/staff";
import type { HeldDelivery, ReaderSheet, SuppressionNote } from "../held";

const MOST_DELIVERIES = 50;

/** What an address is known by. suppression: also of one that no reader has. */
export type Found = { reader: ReaderSheet | null; suppression: SuppressionNote | null };

/** For the eyes of whoever just did something with it: to look is a command, which notes who looked. */
export const readFound = (_admin: FreshAdmin, email: string): Promise<Found> => readFoundIn(db(), email);

export async function readFoundIn(transaction: Transaction, email: string): Promise<Found> {
  const reader = await readSheet(transaction, { email });
  return { reader, suppression: reader ? reader.suppression : await readSuppression(transaction, email) };
}

/** All that is held about a reader; null where there is none. */
async function readSheet(transaction: Transaction, where: { email: string }): Promise<ReaderSheet | null> {
  const reader = await transaction.reader.findUnique({ where, select: sheetSelect });
  if (!reader) return null;
  const imports = await readImportConsents(transaction, reader.subscriptions);

  const { id: readerId, email, subscriptions, deliveries, _count, ...facts } = reader;
  return {
    ...{ readerId, email, ...facts },
    suppression: await readSuppression(transaction, email),
    subscriptions: subscriptions.map(({ newsletter, ...held }) => ({
      ...held,
      ...{ newsletter: newsletter.name, slug: newsletter.slug },
      consents: held.consents.map((consent) => ({ ...consent, form: imports.get(consent.form) ?? consent.form })),
    })),
    deliveries: deliveries.map(heldOf),
    deliveryCount: _count.deliveries,
  };
}

/** null: letters may go there. */
export async function readSuppression(transaction: Transaction, email: string): Promise<SuppressionNote | null> {
  return transaction.suppression.findUnique({
    where: { addressHash: suppressionHash(email, env().AUTH_SECRET) },
    select: { reason: true, suppressedAt: true, detail: true },
  });
}

/** By "import:<id>": where the readers of that list are said to have agreed. */
async function readImportConsents(transaction: Transaction, subscriptions: { consents: { form: string }[] }[]) {
  const forms = subscriptions.flatMap(({ consents: held }) => held.map(({ form }) => form));
  const ids = forms.flatMap((form) => /^import:(.{36})$/.exec(form)?.[1] ?? []);
  const imports = await transaction.readerImport.findMany({
    where: { id: { in: ids } },
    select: { id: true, consent: true },
  });
  return new Map(imports.map(({ id, consent }) => [`import:${id}`, consent]));
}

const consents = {
  orderBy: { givenAt: "desc" },
  select: {
    ...{ wording: true, form: true, givenAt: true, confirmedAt: true, networkAddress: true, confirmedFrom: true },
  },
} satisfies Prisma.Subscription$consentsArgs;

const sheetSelect = {
  ...{ id: true, email: true, language: true, createdAt: true, pausedUntil: true },
  subscriptions: {
    orderBy: { createdAt: "asc" },
    select: {
      ...{
        newsletterId: true,
        origin: true,
        createdAt: true,
        confirmedAt: true,
        endedAt: true,
        endedBy: true,
        consents,
      },
      newsletter: { select: { name: true, slug: true } },
    },
  },
  deliveries: {
    orderBy: { id: "desc" },
    take: MOST_DELIVERIES,
    select: {
      ...{ state: true, claimedAt: true, acceptedAt: true, closedAt: true, problem: true },
      issue: { select: { subject: true, newsletter: { select: { name: true } } } },
    },
  },
  _count: { select: { deliveries: true } },
} satisfies Prisma.ReaderSelect;

type DeliveryRow = Prisma.DeliveryGetPayload<{ select: (typeof sheetSelect)["deliveries"]["select"] }>;

const heldOf = ({ issue, state, problem, claimedAt, acceptedAt, closedAt }: DeliveryRow): HeldDelivery => ({
  ...{ subject: issue.subject, newsletter: issue.newsletter.name, state, problem },
  at: closedAt ?? acceptedAt ?? claimedAt,
});
