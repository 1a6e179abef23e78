import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { refillForm } from "@/modules/platform/refill";
import { ADDED_LATER, findInPage } from "./in-page";

const find = (html: string) => findInPage(parse(html));

test("a page names its elements, its classes and its ids as selectors do", () => {
  const { words } = find('<p id="a" class=" lead  story "><svg><linearGradient></svg><story-audio></story-audio>');

  expect([...words]).toEqual(expect.arrayContaining(["html", "p", "#a", ".lead", ".story", "lineargradient"]));
  expect(words).toContain(".speed"); // the island's button
  expect(words).not.toContain(".wrong");
});

test("a page reads variables in its attributes too", () => {
  const html = '<p style="color:var(--ink);top:var( --a, var(--b))"><svg><path fill="var(--mark)"></svg>';
  expect(find(html).variables).toEqual(["--ink", "--a", "--b", "--mark"]);
});

test("a promo that comes later brings its button with it", () => {
  expect([...find('<div id="promo"></div>').words]).toEqual(expect.arrayContaining(["promo-bar", ".promo", "button"]));
});

test("a form that comes back wrong brings no word that its printed page was not ready for", () => {
  const page = `<form action="/api/join"><fieldset><legend>Kind</legend><input type="radio" name="kind"></fieldset>
    <input id="b" name="email"></form>`;
  const problems = { email: "That is no address", kind: "Choose one", letter: "There is no such newsletter" };
  const refilled = refillForm(
    page,
    "/api/join",
    {},
    {
      ...{ problems, title: "Three things to put right", hidden: { stamp: "a" } },
      offer: { field: "email", name: "useInstead", value: "marta@gmail.com", label: "Yes, marta@gmail.com" },
    },
  );

  expect(refilled).toContain("notice bad");
  expect(refilled).toContain("useInstead");
  const named = [...find(refilled ?? "").words].filter((word) => !word.startsWith("#"));
  expect([...find(page).words]).toEqual(expect.arrayContaining(named));
});

describe("what an island makes is protected from the press:", () => {
  const folder = path.join(import.meta.dirname, "../../islands");
  const islands = readdirSync(folder)
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .map((name) => ({ name: name.replace(".ts", ""), source: readFileSync(path.join(folder, name), "utf8") }));
  const addsOf = (beside: string) => ADDED_LATER.find(([place]) => place === beside)?.[1] ?? [];

  test.each(islands)("$name", ({ name, source }) => {
    const elements = [...source.matchAll(/createElement\("(.+?)"\)/g)].map(([, element]) => element);
    const classes = [...source.matchAll(/className = "(.+?)"/g)].flatMap(([, names = ""]) => names.split(" "));

    expect(addsOf(name)).toEqual(expect.arrayContaining([...elements, ...classes.map((one) => `.${one}`)]));
  });

  test.each(islands)("$name makes nothing that this test does not see", ({ name, source }) => {
    expect(source).not.toMatch(
      /(?:innerHTML|outerHTML) =|insertAdjacentHTML|classList|setAttribute\("(?:class|id)"|createElementNS/,
    );
    expect(source.split("createElement(").length).toBe(source.split('createElement("').length);
    expect(source.split("className").length).toBe(source.split('className = "').length);
    if (name !== "freshen") expect(source).not.toContain("DOMParser");
  });

  test("the places that freshen fills are in the list", () => {
    const [, ids = ""] =
      /for \(const id of \[(.+?)\]\)/.exec(islands.find(({ name }) => name === "freshen")?.source ?? "") ?? [];

    expect(ids).not.toBe("");
    for (const id of ids.split(", ")) expect(addsOf(`#${id.replaceAll('"', "")}`)).not.toEqual([]);
  });
});
