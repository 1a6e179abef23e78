import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { mayAsk } from "./ask-limit";

const NOW = new Date("2026-11-23T09:00:00Z");
const from = (addresses: string) => ({ headers: { "x-forwarded-for": addresses } }) as unknown as IncomingMessage;

test("one address may search thirty times at once, whatever it says of itself", () => {
  const asked = Array.from({ length: 31 }, (_, index) =>
    mayAsk(from(`198.51.100.${index}, 192.0.2.1`), "/search", NOW),
  );

  expect(asked.filter(Boolean)).toHaveLength(30);
  expect(mayAsk(from("192.0.2.2"), "/search", NOW)).toBe(true);
  expect(mayAsk(from("192.0.2.1"), "/api/oembed", NOW)).toBe(false);
});

test("what is not asked of the database is not counted", () => {
  const asked = Array.from({ length: 100 }, () => mayAsk(from("192.0.2.3"), "/orders/abc", NOW));
  expect(asked.every(Boolean)).toBe(true);
});
