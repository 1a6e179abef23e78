import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import { saveForms, savePaper, savePublishing } from "./commands";
import { defaultForms } from "./forms";
import { defaultPaper } from "./paper";
import type { PaperSection } from "./paper-sections";
import { defaultPublishing } from "./publishing";
import { readFormRules, readPaper, readPublishing } from "./queries";
import { shownForms, shownOf, shownRules } from "./shown";

const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

beforeEach(async () => {
  await db().setting.deleteMany({ where: { key: "paper" } });
});

const shown = async (section: PaperSection) => shownOf(await readPaper(), section);
async function setNewsletter(newsletter: string, minute: number, seen?: string) {
  const change = { newsletter };
  return savePaper(admin, { section: "newsletter", change, seen: seen ?? (await shown("newsletter")) }, at(minute));
}

test("one section is saved and the others stay as they are", async () => {
  const colours = await shown("colours");
  await setNewsletter("daily", 0);
  const accent = { day: "#003366", night: "#aaccee" };
  const saved = await savePaper(admin, { section: "colours", change: { accent }, seen: colours }, at(1));

  expect(saved.ok).toBe(true);
  expect(await readPaper()).toEqual({ ...defaultPaper, newsletter: "daily", accent });
});

test("what changed is printed everywhere, and noted with who did it", async () => {
  await setNewsletter("weekly", 2);

  const jobs = await db().$queryRaw<{ reason: string }[]>`
    SELECT data->'change'->>'reason' AS "reason" FROM jobs.job WHERE name = 'press'`;
  expect(jobs.map(({ reason }) => reason)).toContain(`settings:${at(2).toISOString()}`);
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ actor: "Olha Zirchak", subject: "setting:paper", details: { changed: "newsletter" } });
});

test("who saves over a field that a colleague saved meanwhile is shown both values, and nothing is lost", async () => {
  await setNewsletter("daily", 0);
  const seen = await shown("newsletter");
  await setNewsletter("weekly", 1);

  expect(await setNewsletter("monthly", 2, seen)).toEqual({
    ok: false,
    failure: { reason: "changed-meanwhile", asked: [{ field: "newsletter", theirs: "weekly", mine: "monthly" }] },
  });
  expect((await readPaper()).newsletter).toBe("weekly");
  expect((await setNewsletter("monthly", 3)).ok).toBe(true);
});

test("of two who save the first settings at once, one is asked to look first", async () => {
  const seen = shownOf(defaultPaper, "newsletter");
  const outcomes = await Promise.all([setNewsletter("one", 0, seen), setNewsletter("two", 1, seen)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("two fields of one form are saved by two people at once", async () => {
  const seen = await shown("identity");
  const { name, tagline, place, owner, email, postalAddress, taxNumber, bankDetails } = defaultPaper;
  const identity = { name, tagline, place, owner, email, postalAddress, taxNumber, bankDetails };
  const outcomes = await Promise.all([
    savePaper(admin, { section: "identity", change: { ...identity, tagline: "By the water" }, seen }, at(0)),
    savePaper(admin, { section: "identity", change: { ...identity, place: "Halsk" }, seen }, at(1)),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await readPaper()).toMatchObject({ tagline: "By the water", place: "Halsk" });
});

test("what a story must have is saved, noted, and refused to who has not seen the last change", async () => {
  await db().setting.deleteMany({ where: { key: "publishing" } });
  const seen = shownRules(defaultPublishing);
  const rules = { ...defaultPublishing, required: ["hero" as const], searchHeadlineLength: 65 };
  const saved = await savePublishing(admin, rules, seen, at(0));
  expect(saved.ok).toBe(true);
  expect(await readPublishing()).toEqual(rules);

  expect(await savePublishing(admin, { ...rules, searchHeadlineLength: 90 }, seen, at(1))).toEqual({
    ok: false,
    failure: { reason: "changed-meanwhile", asked: [{ field: "searchHeadlineLength", theirs: "65", mine: "90" }] },
  });
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ subject: "setting:publishing", details: { required: "hero" } });
  await db().setting.deleteMany({ where: { key: "publishing" } });
});

test("how forms keep machines away is saved by itself, and noted", async () => {
  const seen = shownForms(defaultForms);
  const rules = { disposable: "allow", proofOfWork: "on" } as const;
  expect((await saveForms(admin, rules, seen, at(3))).ok).toBe(true);
  expect(await readFormRules()).toEqual(rules);
  expect(await saveForms(admin, { disposable: "refuse", proofOfWork: "off" }, seen, at(4))).toMatchObject({
    failure: { reason: "changed-meanwhile", asked: [{ field: "proofOfWork", theirs: "on", mine: "off" }] },
  });
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ subject: "setting:forms", details: rules });
});
