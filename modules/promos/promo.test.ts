import { expect, test } from "vitest";
import { type PromoSetting, promoAt, promoInput } from "./promo";

const magazine = { slug: "slack-water", title: "Slack Water", text: "our first magazine" };
const noon = new Date("2026-11-23T12:00:00Z");
const before = "2026-11-23T11:00:00.000Z";
const after = "2026-11-23T13:00:00.000Z";
const free = (from: string | null, until: string | null): PromoSetting => ({
  ...{ kind: "free", text: "Open day", call: "Come", href: "/open-day", from, until },
});
const keyOf = (setting: PromoSetting) => promoAt(setting, magazine, noon)?.key ?? null;

test("the editors' own words stand within their dates, the magazine's outside of them", () => {
  expect(keyOf(free(null, null))).toBe("free:Open day");
  expect(keyOf(free(before, after))).toBe("free:Open day");
  expect(keyOf(free(after, null))).toBe("slack-water");
  expect(keyOf(free(null, before))).toBe("slack-water");
  expect(keyOf(free(null, noon.toISOString()))).toBe("slack-water");
});

test("the magazine speaks within its dates, and only while one is open", () => {
  expect(keyOf({ kind: "magazine", from: null, until: null })).toBe("slack-water");
  expect(keyOf({ kind: "magazine", from: after, until: null })).toBeNull();
  expect(promoAt({ kind: "magazine", from: null, until: null }, null, noon)).toBeNull();
});

test("no bar is no bar", () => {
  expect(keyOf({ kind: "none" })).toBeNull();
});

test.each(["javascript:alert(1)", "//evil.example", "data:text/html,x", "ftp://x", "", "/\\evil.example"])(
  "%j is no address to lead a reader to",
  (href) => {
    expect(promoInput.safeParse({ kind: "free", text: "Open day", call: "Come", href }).success).toBe(false);
  },
);

test.each(["/magazine", "https://tickets.example/day?x=1"])("%s is", (href) => {
  expect(promoInput.safeParse({ kind: "free", text: "Open day", call: "Come", href }).success).toBe(true);
});
