import { describe, expect, test } from "vitest";
import { isReader, quarterOf, readLetterTag } from "./click";

describe("which letter an address names", () => {
  test.each([
    ["letter=delta-weekly-38", { newsletterSlug: "delta-weekly", number: 38 }],
    ["utm=1&letter=q3-report-2-7&x=", { newsletterSlug: "q3-report-2", number: 7 }],
  ])("%s", (query, tag) => {
    expect(readLetterTag(query)).toEqual(tag);
  });

  test.each([
    "",
    "letter=",
    "letter=38",
    "letter=delta-weekly",
    "letter=delta-weekly-0",
    "letter=Delta-1",
    "letter=a%00b-1",
  ])("%j names none", (query) => {
    expect(readLetterTag(query)).toBeNull();
  });
});

describe("whether somebody reads there", () => {
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  const iphone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

  test.each([firefox, iphone])("%s is somebody's", (userAgent) => {
    expect(isReader({ userAgent, purpose: undefined })).toBe(true);
  });

  test.each([
    undefined,
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "facebookexternalhit/1.1",
    "curl/8.5.0",
    "python-requests/2.32",
    "Mozilla/5.0 HeadlessChrome/140.0",
    "WhatsApp/2.23",
    "TelegramBot (like TwitterBot)",
  ])("%s is a machine", (userAgent) => {
    expect(isReader({ userAgent, purpose: undefined })).toBe(false);
  });

  test("a page that is only fetched ahead of time is read by nobody yet", () => {
    expect(isReader({ userAgent: firefox, purpose: "prefetch;prerender" })).toBe(false);
  });
});

test("the quarter of an hour that an instant lies in begins a day wherever one begins with it", () => {
  expect(quarterOf(new Date("2026-11-30T18:29:59.999Z"))).toEqual(new Date("2026-11-30T18:15:00Z"));
  expect(quarterOf(new Date("2026-11-30T18:15:00Z"))).toEqual(new Date("2026-11-30T18:15:00Z")); // midnight in Kathmandu
});
