import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOADER, LOADER_SOURCE } from "./loader";

test("nginx lets the loader run as the web process does", () => {
  expect(readFileSync("deploy/nginx.conf", "utf8")).toContain(`script-src 'self' ${LOADER_SOURCE};`);
});

/** Runs the loader as a page would, and tells what it asked for at once and what when the page was loaded. */
function load({ referrer, stored }: { referrer: string; stored: number | Error }) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const source = LOADER.replace("import(src)", "take(src)");
  const localStorage = {
    get length() {
      if (stored instanceof Error) throw stored;
      return stored;
    },
  };
  const soon = (run: () => void) => run();
  new Function(
    "document",
    "location",
    "localStorage",
    "addEventListener",
    "requestAnimationFrame",
    "setTimeout",
    "take",
    source,
  )(
    { currentScript: { dataset: { src: "/assets/islands.1a.js" } }, referrer },
    { origin: "https://paper.example" },
    localStorage,
    (_: "load", start: () => void) => waiting.push(start),
    soon,
    soon,
    (src: string) => asked.push(src),
  );
  const atOnce = [...asked];
  for (const start of waiting) start();
  return { atOnce, inTheEnd: asked };
}

const islands = ["/assets/islands.1a.js"];

test.each([
  ["a first visit", { referrer: "https://search.example/", stored: 0 }],
  ["a look-alike of our address", { referrer: "https://paper.example.org/", stored: 0 }],
  ["a browser that keeps nothing", { referrer: "", stored: new Error("denied") }],
])("%s has the islands once the page is loaded", (_, visit) => {
  expect(load(visit)).toEqual({ atOnce: [], inTheEnd: islands });
});

test.each([
  ["who comes from another page of ours", { referrer: "https://paper.example/tags/ports", stored: 0 }],
  ["who closed a bar or chose colours", { referrer: "", stored: 1 }],
])("%s has them at once", (_, visit) => {
  expect(load(visit)).toEqual({ atOnce: islands, inTheEnd: islands });
});
