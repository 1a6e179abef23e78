import { expect, test } from "vitest";
import {
  afterChange,
  type Change,
  DEED_NAMES,
  type Deed,
  givesCopiesBack,
  isMoneyDue,
  mayFollow,
  ORDER_STATES,
  type OrderState,
  type Standing,
} from "./order";

/** As the newsroom wrote it down, by hand: a row for each state, and what can be done with an order that is in it. */
const ALLOWED: Record<OrderState, Deed[]> = {
  placed: ["pay", "withdraw", "expire", "cancel"],
  confirmed: ["pack", "ship", "withdraw", "cancel", "refund"],
  packed: ["unpack", "ship", "cancel", "refund"],
  shipped: ["deliver", "refund"],
  delivered: ["refund"],
  cancelled: ["refund"],
  refunded: [],
};

const order = (other: Partial<Standing> = {}): Standing => ({
  ...{ state: "placed", copies: 2, priceInCents: 2400, shippingInCents: 0, paidInCents: 0, refundedInCents: 0 },
  ...other,
});
const refund = (amountInCents: number, refundedBefore = 0): Change => ({
  ...{ deed: "refund", amountInCents, refundedBefore },
});

test.each(ORDER_STATES)("of an order that is %s, what can be done is written down", (state) => {
  expect(DEED_NAMES.filter((deed) => mayFollow(state, deed)).sort()).toEqual([...ALLOWED[state]].sort());
});

test("from every state but the last there is a way to an end, and none leads out of it", () => {
  for (const state of ORDER_STATES) {
    const ends = mayFollow(state, "cancel") || mayFollow(state, "refund");
    expect([state, ends]).toEqual([state, state !== "refunded"]);
  }
});

test("a payment is the whole sum, and comes once", () => {
  const paid = afterChange(order(), { deed: "pay" });
  expect(paid).toEqual({
    ok: true,
    value: { state: "confirmed", paidInCents: 4800, refundedInCents: 0, amountInCents: 4800 },
  });
  expect(afterChange(order({ state: "confirmed", paidInCents: 4800 }), { deed: "pay" })).toEqual({
    ok: false,
    failure: "not-from-here",
  });
});

test("a refund in part leaves the order where it is; what is left of it ends the order", () => {
  const paid = order({ state: "shipped", paidInCents: 4800 });
  expect(afterChange(paid, refund(800))).toMatchObject({ value: { state: "shipped", refundedInCents: 800 } });
  const partly = { ...paid, refundedInCents: 800 };
  expect(afterChange(partly, refund(4000, 800))).toMatchObject({ value: { state: "refunded", refundedInCents: 4800 } });
  expect(afterChange(partly, refund(4001, 800))).toEqual({ ok: false, failure: "too-much" });
  expect(afterChange(partly, refund(800, 0))).toEqual({ ok: false, failure: "stale" });
});

test.each([0, -1])("nobody refunds %i cents", (amount) => {
  expect(afterChange(order({ state: "confirmed", paidInCents: 4800 }), refund(amount))).toMatchObject({ ok: false });
});

test("money is due where an order ended and not all of it went back", () => {
  expect(isMoneyDue(order({ state: "cancelled", paidInCents: 4800, refundedInCents: 100 }))).toBe(true);
  expect(isMoneyDue(order({ state: "cancelled" }))).toBe(false);
  expect(isMoneyDue(order({ state: "confirmed", paidInCents: 4800 }))).toBe(false);
});

test("copies go back on stock once, and only those that never left", () => {
  expect(givesCopiesBack("placed", "cancelled")).toBe(true);
  expect(givesCopiesBack("packed", "refunded")).toBe(true);
  expect(givesCopiesBack("shipped", "refunded")).toBe(false);
  expect(givesCopiesBack("cancelled", "refunded")).toBe(false);
  expect(givesCopiesBack("confirmed", "packed")).toBe(false);
});
