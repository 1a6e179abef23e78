import { expect, test } from "vitest";
import { lengthOf, spamProneIn } from "./subject";

test("a line is counted as readers count letters", () => {
  expect(lengthOf("subject", "Eleven people who waited for a boat")).toMatchObject({ length: 35, is: "whole" });
  expect(lengthOf("subject", "Рада: 👩‍👩‍👧 і її дім")).toMatchObject({ length: 16 });
});

test("what is longer than an inbox shows is cut, on phones first", () => {
  expect(lengthOf("subject", "x".repeat(42))).toMatchObject({ is: "cut-on-phones", shown: 41 });
  expect(lengthOf("subject", "x".repeat(71))).toMatchObject({ is: "cut", shown: 70 });
});

test.each([
  ["Act now: the ferry leaves", ["act now"]],
  ["THE FERRY LEAVES TONIGHT", ["THE FERRY LEAVES TONIGHT"]],
  ["The ferry leaves!!", ["!!"]],
  ["Only $$$ today", ["$$$"]],
  ["Тільки сьогодні: пором", ["тільки сьогодні"]],
  ["ЗСУ", []],
  ["The winner of the election, and the free press", []],
  ["Impact nowhere to be seen", []],
])("%j looks like spam by %j", (subject, found) => {
  expect(spamProneIn(subject)).toEqual(found);
});
