import { expect, test } from "vitest";
import { parsePort, reachableHost, refuseWrongSiteUrl } from "./settings.ts";

test("a port that is none is refused in a sentence", () => {
  expect(parsePort("3000")).toBe(3000);
  for (const wrong of ["0", "65536", "http", "30.5"]) expect(() => parsePort(wrong)).toThrow("PORT is");
});

test("a server that listens everywhere is asked on this machine", () => {
  expect(["0.0.0.0", "::", "::1", "10.0.0.7"].map(reachableHost)).toEqual([
    "127.0.0.1",
    "127.0.0.1",
    "[::1]",
    "10.0.0.7",
  ]);
});

test("an address of the site that is none is refused in a sentence, none at all is made up", () => {
  expect(() => refuseWrongSiteUrl("news.example")).toThrow('SITE_URL cannot be used: "news.example" is no address.');
  for (const fine of [undefined, "", "https://news.example"]) refuseWrongSiteUrl(fine);
});
