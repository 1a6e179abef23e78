import { expect, test } from "vitest";
import { defaultPaper, type Paper } from "./paper";
import type { PaperSection } from "./paper-sections";
import { defaultPublishing } from "./publishing";
import { reconcile, rulesOf, shownOf, shownRules } from "./shown";

const energy = { label: "Energy", href: "/tags/energy" };
const shown = (section: PaperSection, paper: Partial<Paper> = {}) => shownOf({ ...defaultPaper, ...paper }, section);

test("what a colleague changed elsewhere in the form stays, and nobody is asked", () => {
  const seen = shown("identity");
  const { merged, asked } = reconcile(
    seen,
    shown("identity", { tagline: "By the water" }),
    shown("identity", { place: "Halsk" }),
  );
  expect(asked).toEqual([]);
  expect(merged).toMatchObject({ tagline: "By the water", place: "Halsk", name: defaultPaper.name });
});

test("a field that both changed is asked about, with both values", () => {
  const theirs = shown("identity", { tagline: "By the water", owner: "A trust" });
  const mine = shown("identity", { tagline: "By the sea" });
  expect(reconcile(shown("identity"), theirs, mine).asked).toEqual([
    { field: "tagline", theirs: "By the water", mine: "By the sea" },
  ]);
  expect(reconcile(shown("identity"), theirs, theirs).asked).toEqual([]);
});

test("lists read as people say them", () => {
  const footer = [{ title: "Read", links: [energy] }];
  const theirs = shown("footer", { footer, social: [energy] });
  const mine = shown("footer", { footer: [{ title: "See", links: [] }], social: [energy, energy] });
  expect(reconcile(shown("footer"), theirs, mine).asked).toEqual([
    { field: "footer", theirs: "Read: Energy (/tags/energy)", mine: "See: " },
    { field: "social", theirs: "Energy (/tags/energy)", mine: "Energy (/tags/energy), Energy (/tags/energy)" },
  ]);
});

test("a colour and a policy are fields of their own, and a policy nobody chose is none", () => {
  const accent = (day: string, night: string) => shown("colours", { accent: { day, night } });
  const { merged, asked } = reconcile(
    accent("#111111", "#eeeeee"),
    accent("#222222", "#eeeeee"),
    accent("#111111", "#dddddd"),
  );
  expect({ merged, asked }).toEqual({ merged: { accent: { day: "#222222", night: "#dddddd" } }, asked: [] });

  const policies = { ethicsPolicy: "", publishingPrinciples: "about" };
  expect(reconcile(shown("policies"), shown("policies"), shown("policies", { policies }))).toEqual({
    merged: { policies },
    asked: [],
  });
});

test("rules are told one by one", () => {
  const seen = shownRules({ ...defaultPublishing, required: ["hero"] });
  const theirs = shownRules({ ...defaultPublishing, required: ["hero", "byline"] });
  const mine = shownRules({ ...defaultPublishing, required: [], searchHeadlineLength: 60 });
  const { merged, asked } = reconcile(seen, theirs, mine);
  expect(asked).toEqual([]);
  expect(rulesOf(merged)).toEqual({ ...defaultPublishing, required: ["byline"], searchHeadlineLength: 60 });
});

test("what no form sends is asked about rather than believed", () => {
  const theirs = shown("newsletter", { newsletter: "daily" });
  const mine = shown("newsletter", { newsletter: "weekly" });
  for (const seen of ["{", "null", "7"]) expect(reconcile(seen, theirs, mine).asked).toHaveLength(1);
});
