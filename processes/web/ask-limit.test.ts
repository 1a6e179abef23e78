import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { foundPage, mayAsk, mayHavePrinted } from "./ask-limit";

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

test("whoever asks for what is not there is stopped after a while; whoever reads what is there never", () => {
  const seeker = Array.from({ length: 121 }, () => mayHavePrinted(from("192.0.2.4"), NOW));
  expect(seeker.filter(Boolean)).toHaveLength(120);

  for (let page = 0; page < 500; page += 1) {
    expect(mayHavePrinted(from("192.0.2.5"), NOW)).toBe(true);
    foundPage(from("192.0.2.5"));
  }
});
