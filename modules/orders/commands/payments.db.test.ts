import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { LocalStripe } from "@/modules/platform/local-stripe.fixture";
import { readSignedEvent } from "@/modules/platform/payments";
import { lettersTo } from "@/modules/readers/reader.fixture";
import type { FreshAdmin } from "@/modules/staff/staff";
import { signOrderLink } from "../order-link";
import { changeOrder, withdrawPreorder } from "./change";
import {
  closePayment,
  fetchEvents,
  isOpenToPay,
  openPayment,
  receivePaymentEvent,
  refundPayment,
  settleOverdue,
  settlePayment,
} from "./payments";
import { placePreorder } from "./place";

const SECRET = "whsec_of_the_local_machine";
const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const stripe = new LocalStripe();
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

beforeAll(async () => {
  process.env.STRIPE_SECRET_KEY = "sk_test_local";
  process.env.STRIPE_WEBHOOK_SECRET = SECRET;
  process.env.STRIPE_API_URL = await stripe.start();
});
afterAll(() => stripe.stop());

async function magazineOf(copies: number) {
  const [slug, stockId] = [`magazine-${randomUUID()}`, randomUUID()];
  const edition = { code: "print", name: "Print", priceInCents: 2400 };
  await db().magazine.create({
    data: {
      slug,
      title: "Slack Water",
      state: "open",
      publishedAt: minutesFromNow(-1),
      editions: { create: [edition] },
    },
  });
  await db().stock.create({
    data: { id: stockId, name: "Print run", total: copies, left: copies, magazine: { connect: { slug } } },
  });
  await db().edition.updateMany({ where: { magazine: { slug } }, data: { stockId } });
  const place = async (wanted = 2, requestKey: string = randomUUID()) => {
    const placed = await placePreorder(
      {
        ...{ magazine: slug, edition: "print", name: "Marta Ohlin", email: `${requestKey}@post.example` },
        ...{
          copies: wanted,
          requestKey,
          street: "Kettle Street 14",
          postcode: "10400",
          city: "Velmar",
          country: "Inland",
        },
      },
      new Date(),
    );
    if (!placed.ok) throw new Error(placed.failure);
    return placed.value.preorderId;
  };
  const left = async () => (await db().stock.findUniqueOrThrow({ where: { id: stockId } })).left;
  return { slug, place, left };
}

const orderOf = (id: string) => db().preorder.findUniqueOrThrow({ where: { id }, include: { payment: true } });
const sessionOf = async (id: string) => (await orderOf(id)).payment?.sessionId ?? "";
const tokenOf = (id: string) => signOrderLink(id, env().AUTH_SECRET);
const kindsTo = async (email: string) => (await lettersTo(email)).map(({ kind }) => kind);

async function openOrder(place: (wanted?: number) => Promise<string>, wanted = 2) {
  const id = await place(wanted);
  const opened = await openPayment(id, new Date());
  if (!opened.ok) throw new Error(opened.failure);
  return { id, sessionId: await sessionOf(id), paymentId: (await orderOf(id)).payment?.id ?? "" };
}

/** Does what waits in the queue about payments, as a worker would. */
async function drain(): Promise<void> {
  for (;;) {
    const jobs = await db().$queryRaw<{ name: string; data: { paymentId: string; refundId: string } }[]>`
      DELETE FROM jobs.job WHERE name IN ('settle-payment', 'close-payment', 'refund-payment') AND state = 'created'
      RETURNING name, data`;
    if (jobs.length === 0) return;
    for (const { name, data } of jobs) {
      if (name === "settle-payment") await settlePayment(data.paymentId, new Date());
      if (name === "close-payment") await closePayment(data.paymentId, new Date());
      if (name === "refund-payment") await refundPayment(data.refundId);
    }
  }
}

const toEvent = ({ id, type, data }: LocalStripe["events"][number]) => {
  const object = data.object as { id: string; payment_intent: string };
  const isSession = type.startsWith("checkout.session.");
  return { id, type, sessionId: isSession ? object.id : null, intentId: isSession ? null : object.payment_intent };
};

test("one form sent fifty times at once is one order and one place to pay, and all are told the same", async () => {
  const { place, left } = await magazineOf(100);
  const before = stripe.sessions.size;
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const id = await place(3, key);
      return { id, opened: await openPayment(id, new Date()) };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(stripe.sessions.size).toBe(before + 1);
  expect(await left()).toBe(97);
});

test("copies are kept while the buyer pays, and the letter comes with the money", async () => {
  const { place, left } = await magazineOf(10);
  const { id, sessionId, paymentId } = await openOrder(place);
  expect(await left()).toBe(8);
  const { email } = await orderOf(id);
  expect(await kindsTo(email)).toEqual([]);

  stripe.pay(sessionId);
  await Promise.all([1, 2, 3].map(() => settlePayment(paymentId, new Date())));
  expect(await orderOf(id)).toMatchObject({ state: "confirmed", paidInCents: 4800, payment: { state: "paid" } });
  expect(await kindsTo(email)).toEqual(["order-paid"]);
});

test("who does not pay in time gives the copies back, whether the session ran out or was never opened", async () => {
  const { place, left } = await magazineOf(10);
  const { id, sessionId, paymentId } = await openOrder(place);
  const never = await place();
  stripe.expire(sessionId);
  await settlePayment(paymentId, new Date());
  expect(await orderOf(id)).toMatchObject({ state: "cancelled", payment: { state: "expired" } });

  await settleOverdue(minutesFromNow(36));
  expect((await orderOf(never)).state).toBe("placed");
  await settleOverdue(minutesFromNow(38));
  expect(await orderOf(never)).toMatchObject({ state: "cancelled", payment: { state: "expired" } });
  expect(await left()).toBe(10);
});

test("who withdraws while paying can pay no more, and who was quicker gets the money back", async () => {
  const { place, left } = await magazineOf(10);
  const [one, other] = [await openOrder(place), await openOrder(place)];
  for (const { id } of [one, other]) await withdrawPreorder(tokenOf(id), new Date());
  stripe.pay(other.sessionId);
  await drain();

  expect(stripe.sessions.get(one.sessionId)?.status).toBe("expired");
  expect(await orderOf(one.id)).toMatchObject({ state: "cancelled", paidInCents: 0 });
  expect(await orderOf(other.id)).toMatchObject({ state: "refunded", paidInCents: 4800, refundedInCents: 4800 });
  expect(stripe.sessions.get(other.sessionId)?.payment_intent?.latest_charge.amount_refunded).toBe(4800);
  expect(await left()).toBe(10);
});

test("the desk sends a part back through the provider, once; what it sends back itself is entered", async () => {
  const { place } = await magazineOf(10);
  const { id, sessionId, paymentId } = await openOrder(place);
  stripe.pay(sessionId);
  await settlePayment(paymentId, new Date());
  const wish = { deed: "refund", amountInCents: 1000, refundedBefore: 0 } as const;
  await Promise.all([1, 2, 3].map(() => changeOrder(admin, id, wish, new Date())));
  await drain();
  const charge = () => stripe.sessions.get(sessionId)?.payment_intent?.latest_charge;
  expect(charge()?.amount_refunded).toBe(1000);

  stripe.refund(String(charge()?.payment_intent), 3800);
  await settlePayment(paymentId, new Date());
  await settlePayment(paymentId, new Date());
  expect(await orderOf(id)).toMatchObject({ state: "refunded", refundedInCents: 4800 });
  expect(charge()?.amount_refunded).toBe(4800);
});

test("money that came another way closes the place to pay; who pays there at that moment gets it back", async () => {
  const { place } = await magazineOf(10);
  const [one, other] = [await openOrder(place), await openOrder(place)];
  for (const { id } of [one, other]) await changeOrder(admin, id, { deed: "pay" }, new Date());
  stripe.pay(other.sessionId);
  await drain();
  expect(stripe.sessions.get(one.sessionId)?.status).toBe("expired");
  expect(await orderOf(one.id)).toMatchObject({ state: "confirmed", paidInCents: 4800, refundedInCents: 0 });
  expect(await orderOf(other.id)).toMatchObject({ state: "confirmed", paidInCents: 9600, refundedInCents: 4800 });
});

test("where the provider does not answer the order stands, and can be paid later", async () => {
  const { place } = await magazineOf(10);
  const id = await place();
  const later = minutesFromNow(10);
  const opened = await openPayment(id, later);
  expect(opened.ok).toBe(true);
  expect(await isOpenToPay(id, later)).toBe(true);
  const { payment } = await orderOf(id);
  expect(payment?.expiresAt.getTime()).toBe(later.getTime() + 35 * 60_000);
});

test("an event is believed with its signature only, over the body as it came, and only for five minutes", async () => {
  const { place } = await magazineOf(10);
  const { id, sessionId } = await openOrder(place);
  stripe.pay(sessionId);
  const payload = JSON.stringify(stripe.events.at(-1));
  const sign = (options: object = {}) =>
    new Stripe("sk_test_local").webhooks.generateTestHeaderString({ payload, secret: SECRET, ...options });
  const tell = async (body: string, signature: string) => {
    const event = readSignedEvent(Buffer.from(body), signature);
    if (event) await receivePaymentEvent(event, new Date());
    return event !== null;
  };
  const old = Math.floor(Date.now() / 1000) - 301;

  expect(await tell(payload, sign({ secret: "whsec_other" }))).toBe(false);
  expect(await tell(payload, sign({ timestamp: old }))).toBe(false);
  expect(await tell(payload.replace("paid", "PAID"), sign())).toBe(false);
  expect(await tell(payload, "")).toBe(false);
  await drain();
  expect((await orderOf(id)).state).toBe("placed");

  const answers = await Promise.all([1, 2, 3].map(() => tell(payload, sign())));
  expect(answers).toEqual([true, true, true]);
  expect(await db().paymentEvent.count({ where: { id: stripe.events.at(-1)?.id ?? "" } })).toBe(1);
  await drain();
  expect((await orderOf(id)).state).toBe("confirmed");
});

/** The same at every run: mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SEQUENCES = Number(process.env.PAYMENT_SEQUENCES ?? 100);

test(`${SEQUENCES} random sequences of events, shuffled, tripled, one in ten lost: every order ends where its money is`, async () => {
  const random = dice(20261201);
  const { place, left } = await magazineOf(10_000);
  const orders: { id: string; sessionId: string; paymentId: string }[] = [];
  for (let index = 0; index < SEQUENCES; index += 8) {
    const batch = Array.from({ length: Math.min(8, SEQUENCES - index) }, () =>
      openOrder(place, 1 + Math.floor(random() * 3)),
    );
    const opened = await Promise.all(batch);
    const from = stripe.events.length;
    for (const order of opened) await happen(order, random);
    const told = stripe.events.slice(from).filter(() => random() > 0.1);
    const shuffled = [...told, ...told, ...told]
      .map((event) => ({ event, at: random() }))
      .sort((one, other) => one.at - other.at);
    await Promise.all(shuffled.map(({ event }) => receivePaymentEvent(toEvent(event), new Date())));
    if (random() < 0.5) await drain();
    orders.push(...opened);
  }
  await drain();
  await fetchEvents(new Date());
  await drain();
  for (const session of stripe.sessions.values()) if (random() < 0.5) stripe.expire(session.id);
  await settleOverdue(minutesFromNow(40));
  await drain();

  let held = 0;
  const ends: Record<string, number> = {};
  for (const { id, sessionId } of orders) {
    const order = await orderOf(id);
    const session = stripe.sessions.get(sessionId);
    const charge = session?.payment_intent?.latest_charge;
    const [paid, back] = [charge?.amount ?? 0, charge?.amount_refunded ?? 0];
    expect({ id, paid: order.paidInCents, back: order.refundedInCents }).toEqual({ id, paid, back });
    const allowed = paid === 0 ? ["cancelled", "placed"] : back === paid ? ["refunded"] : ["confirmed", "cancelled"];
    expect(allowed).toContain(order.state);
    if (order.state === "placed") expect(session?.status).toBe("open");
    if (paid === 0 && order.state === "cancelled") expect(session?.status).toBe("expired");
    if (order.state === "placed" || order.state === "confirmed") held += order.copies;
    ends[order.state] = (ends[order.state] ?? 0) + 1;
  }
  expect(Object.keys(ends).sort()).toEqual(["cancelled", "confirmed", "placed", "refunded"]);
  expect(await left()).toBe(10_000 - held);
}, 600_000);

/** Up to three things that buyers, the desk and the provider do, in any order. */
async function happen(
  { id, sessionId, paymentId }: { id: string; sessionId: string; paymentId: string },
  random: () => number,
) {
  const charge = () => stripe.sessions.get(sessionId)?.payment_intent?.latest_charge;
  const things: (() => unknown)[] = [
    () => stripe.pay(sessionId),
    () => stripe.pay(sessionId),
    () => stripe.expire(sessionId),
    () => withdrawPreorder(tokenOf(id), new Date()),
    () => settlePayment(paymentId, new Date()),
    () => charge() && stripe.refund(String(charge()?.payment_intent), 1 + Math.floor(random() * 2400)),
    async () => {
      const { paidInCents, refundedInCents } = await orderOf(id);
      const amountInCents = paidInCents - refundedInCents;
      await changeOrder(admin, id, { deed: "refund", amountInCents, refundedBefore: refundedInCents }, new Date());
    },
  ];
  for (let count = 0; count < 4; count++) await things[Math.floor(random() * things.length)]?.();
}
