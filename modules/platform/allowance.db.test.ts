import { expect, test } from "vitest";
import { allowanceKey, countUp, forgetAllowances, takeAllowance, takeFirstAllowance } from "./allowance";
import { db } from "./db";

const hour = (number: number) => new Date(Date.UTC(2026, 10, 30, number));
const take = (key: string, windowAt: Date, most: number) =>
  db().$transaction((transaction) => takeAllowance(transaction, key, windowAt, most));

test("of twenty who ask at once as many are let through as may, and no more", async () => {
  const key = allowanceKey("letter", "one");
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => take(key, hour(9), 5)));

  expect(outcomes.filter(Boolean)).toHaveLength(5);
  expect(await take(key, hour(9), 5)).toBe(false);
  expect(await take(key, hour(10), 5)).toBe(true);
});

test("what was taken is given back when its transaction fails", async () => {
  const key = allowanceKey("letter", "two");
  const failing = db().$transaction(async (transaction) => {
    await takeAllowance(transaction, key, hour(9), 1);
    throw new Error("The power failed");
  });
  await expect(failing).rejects.toThrow("The power failed");

  expect(await take(key, hour(9), 1)).toBe(true);
});

test("the first hour that has room is taken; none where none has", async () => {
  const key = allowanceKey("letter", "three");
  const takeNext = () =>
    db().$transaction((transaction) => takeFirstAllowance(transaction, key, [hour(9), hour(10)], 1));

  expect([await takeNext(), await takeNext(), await takeNext()]).toEqual([hour(9), hour(10), null]);
});

test("counting says how many there are now, and how many there were before", async () => {
  const key = allowanceKey("sign-ups", "paper");
  await countUp(key, hour(9), hour(8));
  await countUp(key, hour(9), hour(8));

  expect(await countUp(key, hour(10), hour(9))).toEqual({ here: 1, before: 2 });
});

test("a key names nobody", () => {
  expect(allowanceKey("letter", "marta@post.example")).toMatch(/^[0-9a-f]{64}$/);
  expect(allowanceKey("letter", "marta@post.example")).not.toBe(allowanceKey("network", "marta@post.example"));
});

test("what is long over is forgotten", async () => {
  await take(allowanceKey("letter", "four"), hour(1), 1);
  await forgetAllowances(hour(8));

  expect(await db().allowance.count({ where: { windowAt: { lt: hour(8) } } })).toBe(0);
  expect(await db().allowance.count()).toBeGreaterThan(0);
});
