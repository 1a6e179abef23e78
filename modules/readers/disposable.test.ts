import { expect, test } from "vitest";
import { isDisposable } from "./disposable";

test("mail for ten minutes is known, below other names too", () => {
  expect(isDisposable("marta@mailinator.com")).toBe(true);
  expect(isDisposable("marta@box7.mailinator.com")).toBe(true);
});

test.each(["gmail.com", "post.example", "com"])("%s is no such", (domain) => {
  expect(isDisposable(`marta@${domain}`)).toBe(false);
});
