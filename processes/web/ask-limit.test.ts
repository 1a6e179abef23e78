import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { mayAsk } from "./ask-limit";

const NOW = new Date("2026-11-23T09:00:00Z");
const from = (address: string) => ({ headers: { "x-forwarded-for": address } }) as unknown as IncomingMessage;

test("one address may search thirty times at once", () => {
  const asked = Array.from({ length: 31 }, () => mayAsk(from("192.0.2.1"), "/search", NOW));

  expect(asked.filter(Boolean)).toHaveLength(30);
  expect(mayAsk(from("192.0.2.2"), "/search", NOW)).toBe(true);
  expect(mayAsk(from("192.0.2.1"), "/api/oembed", NOW)).toBe(false);
});

test("what is not asked of the database is not counted", () => {
  const asked = Array.from({ length: 100 }, () => mayAsk(from("192.0.2.3"), "/orders/abc", NOW));
  expect(asked.every(Boolean)).toBe(true);
});
