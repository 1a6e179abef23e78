import { expect, test } from "vitest";
import { readCookie } from "./cookies";

test("a cookie is found by its whole name", () => {
  expect(readCookie("xdesk=0; desk=1; theme=dark", "desk")).toBe("1");
  expect(readCookie("theme=dark", "desk")).toBeNull();
  expect(readCookie("", "desk")).toBeNull();
});
