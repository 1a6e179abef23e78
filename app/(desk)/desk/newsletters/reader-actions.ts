"use server";

import type { ReaderAnswer, ReaderDeed } from "@/components/audience/reader-answer";
import { parseForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { eraseReader } from "@/modules/readers/commands/erase";
import { permit } from "@/modules/staff/session";
import type { FreshAdmin } from "@/modules/staff/staff";
import {
  endSubscription,
  findReader,
  liftSuppression,
  suppressAddress,
} from "@/modules/subscribers/commands/one-reader";
import { readFound } from "@/modules/subscribers/queries/sheet";
import { addressInput, type SubscriberRefusal } from "@/modules/subscribers/subscriber";

export async function findReaderAction(_previous: ReaderAnswer, form: FormData): Promise<ReaderAnswer> {
  const admin = await permit("see-readers");
  const input = parseForm(addressInput, textFields(form));
  if (!input.ok) return { asked: "", problem: input.failure.email ?? "Type a whole mail address", found: null };

  const { email } = input.value;
  return { asked: email, problem: null, found: await findReader(admin, email, new Date()) };
}

export async function endSubscriptionAction(email: string, newsletterId: string): Promise<ReaderDeed> {
  const admin = await permit("see-readers");
  const reader = { email: addressOf(email), newsletterId: idOrNone(newsletterId) };
  const ended = await endSubscription(admin, reader, new Date());
  return answer(admin, reader.email, ended, "They get no more letters of it.");
}

export async function suppressAddressAction(email: string): Promise<ReaderDeed> {
  const admin = await permit("see-readers");
  const address = addressOf(email);
  if (address === "") return NO_ADDRESS;
  const suppressed = await suppressAddress(admin, address, new Date());
  return answer(admin, address, suppressed, "No newsletter goes to this address any more.");
}

export async function liftSuppressionAction(email: string): Promise<ReaderDeed> {
  const admin = await permit("see-readers");
  const address = addressOf(email);
  const lifted = await liftSuppression(admin, address, new Date());
  return answer(admin, address, lifted, "Letters may go there again, once its reader signs up.");
}

export async function eraseReaderAction(email: string, readerId: string): Promise<ReaderDeed> {
  const admin = await permit("see-readers");
  const erased = await eraseReader(admin, idOrNone(readerId), new Date());
  return answer(admin, addressOf(email), erased, "Everything that was held on this address is deleted.");
}

/** As it is kept; "" where it is none: what is asked for is absent, then. */
const addressOf = (sent: unknown): string => addressInput.safeParse({ email: sent }).data?.email ?? "";

async function answer(
  admin: FreshAdmin,
  email: string,
  done: Result<undefined, SubscriberRefusal>,
  said: string,
): Promise<ReaderDeed> {
  const found = email === "" ? null : await readFound(admin, email);
  return done.ok ? { said, isWell: true, found } : { said: refusals[done.failure], isWell: false, found };
}

const NO_ADDRESS: ReaderDeed = { said: "This is no mail address.", isWell: false, found: null };

const refusals: Record<SubscriberRefusal, string> = {
  absent: "No reader has this address any more.",
  "not-subscribed": "They do not get this newsletter any more.",
  "not-suppressed": "This address is not suppressed any more.",
  "suppressed-already": "This address is suppressed already.",
  "suppressed-for-ever": "This address stays suppressed: its reader complained, or asked to be forgotten.",
};
