import { expect, test } from "vitest";
import { type Entered, stepsOf } from "./payment";

const nothing: Entered = { state: "open", paidInCents: 0, refundedInCents: 0 };
const entered: Entered = { state: "paid", paidInCents: 4800, refundedInCents: 0 };
const paid = { status: "paid", paidInCents: 4800, refundedInCents: 0 } as const;

test("money for an order that waits for it is taken, and once", () => {
  expect(stepsOf({ state: "placed" }, nothing, paid)).toEqual([{ is: "take", amountInCents: 4800 }]);
  expect(stepsOf({ state: "confirmed" }, entered, paid)).toEqual([]);
});

test.each(["cancelled", "confirmed"] as const)("money for an order that is %s already goes back", (state) => {
  expect(stepsOf({ state }, nothing, paid)).toEqual([{ is: "take-and-send-back", amountInCents: 4800 }]);
});

test("what went back at the provider is entered as far as it is not yet", () => {
  const seen = { ...paid, refundedInCents: 1200 };
  expect(stepsOf({ state: "confirmed" }, entered, seen)).toEqual([{ is: "enter-refund", amountInCents: 1200 }]);
  expect(stepsOf({ state: "confirmed" }, { ...entered, refundedInCents: 1200 }, seen)).toEqual([]);
  expect(stepsOf({ state: "confirmed" }, { ...entered, refundedInCents: 4800 }, seen)).toEqual([]);
});

test("an order whose time is over expires; one that is paid or over does not", () => {
  const seen = { status: "expired", paidInCents: 0, refundedInCents: 0 } as const;
  expect(stepsOf({ state: "placed" }, nothing, seen)).toEqual([{ is: "expire" }]);
  expect(stepsOf({ state: "cancelled" }, nothing, seen)).toEqual([]);
  expect(stepsOf({ state: "confirmed" }, nothing, seen)).toEqual([]);
});

test("while it is open nothing is to be done", () => {
  expect(stepsOf({ state: "placed" }, nothing, { status: "open", paidInCents: 0, refundedInCents: 0 })).toEqual([]);
});
