import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { issueSaying, pictureBlock, storyBlock, textBlock } from "../issue.fixture";
import { readIssueDesk } from "../queries/desk";
import { createIssue, deleteIssue, saveIssue } from "./compose";
import { deleteDesign, keepDesign } from "./designs";
import { actionsOn, issueOf, marek, NOW, newsletterWith, picture, readIssue, ruta } from "./newsroom.fixture";

const LATER = new Date("2026-11-23T12:10:00Z");
const HOUR_LATER = new Date("2026-11-23T13:10:00Z");

test("an issue is begun empty, and is kept as it is written", async () => {
  const newsletterId = await newsletterWith(0);
  const { issueId, version } = await issueOf(newsletterId, issueSaying("Good evening."));
  const { slug } = await db().newsletter.findUniqueOrThrow({ where: { id: newsletterId } });

  expect(version).toBe(1);
  const desk = await readIssueDesk(slug, issueId);
  expect(desk).toMatchObject({ state: "draft", number: null, changedBy: "Ruta", version: 1 });
  expect(desk?.words.subject).toBe("Eleven people who waited");
  expect(await readIssueDesk("another", issueId)).toBeNull();
  expect(await actionsOn(issueId)).toEqual(["Ruta created", "Ruta edited"]);
});

test("of two who save at once one is told, and nothing of the other's is overwritten", async () => {
  const seen = await issueOf(await newsletterWith(0));
  const outcomes = await Promise.all([
    saveIssue(ruta, seen, issueSaying("Hers."), LATER),
    saveIssue(marek, seen, issueSaying("His."), LATER),
  ]);

  expect(outcomes.map((outcome) => (outcome.ok ? "saved" : outcome.failure)).sort()).toEqual(["saved", "stale"]);
  expect(await readIssue(seen.issueId)).toMatchObject({ version: 2, changedBy: outcomes[0]?.ok ? "Ruta" : "Marek" });
});

test("the log says who wrote when, and not each pause", async () => {
  const { issueId } = await issueOf(await newsletterWith(0));
  await saveIssue(ruta, { issueId, version: 1 }, issueSaying("A."), LATER);
  await saveIssue(marek, { issueId, version: 2 }, issueSaying("B."), LATER);
  await saveIssue(marek, { issueId, version: 3 }, issueSaying("C."), HOUR_LATER);
  expect(await actionsOn(issueId)).toEqual(["Ruta created", "Ruta edited", "Marek edited", "Marek edited"]);
});

test("what is on its way to readers is not written in any more", async () => {
  const seen = await issueOf(await newsletterWith(0));
  await db().issue.update({ where: { id: seen.issueId }, data: { state: "sending" } });
  expect(await saveIssue(ruta, seen, issueSaying("Too late."), LATER)).toEqual({ ok: false, failure: "not-open" });
  expect(await deleteIssue(ruta, seen, LATER)).toEqual({ ok: false, failure: "not-open" });
});

test("a picture that is not in the library any more does not come into an issue", async () => {
  const seen = await issueOf(await newsletterWith(0));
  for (const imageId of [randomUUID(), await picture({ deletedAt: NOW })]) {
    const words = issueSaying("", { blocks: [pictureBlock(imageId)] });
    expect(await saveIssue(ruta, seen, words, LATER)).toEqual({ ok: false, failure: "picture-absent" });
  }
  const words = issueSaying("", { blocks: [pictureBlock(await picture())] });
  expect(await saveIssue(ruta, seen, words, LATER)).toMatchObject({ ok: true });
});

test("a draft is deleted; what goes out by itself is called off first", async () => {
  const newsletterId = await newsletterWith(0);
  const seen = await issueOf(newsletterId);
  await db().issue.update({ where: { id: seen.issueId }, data: { state: "scheduled" } });
  expect(await deleteIssue(ruta, seen, LATER)).toEqual({ ok: false, failure: "scheduled" });

  await db().issue.update({ where: { id: seen.issueId }, data: { state: "draft" } });
  expect(await deleteIssue(ruta, { ...seen, version: 0 }, LATER)).toEqual({ ok: false, failure: "stale" });
  expect(await deleteIssue(ruta, seen, LATER)).toMatchObject({ ok: true });
  expect(await db().issue.count({ where: { newsletterId } })).toBe(0);
  expect(await deleteIssue(ruta, seen, LATER)).toEqual({ ok: false, failure: "absent" });
});

test("a design keeps everything but the stories, and others begin with it", async () => {
  const newsletterId = await newsletterWith(0);
  const greeting = textBlock("Good evening.");
  const seen = await issueOf(newsletterId, issueSaying("", { blocks: [greeting, storyBlock(randomUUID())] }));
  const kept = await keepDesign(ruta, seen, "Monday", NOW);
  if (!kept.ok) throw new Error(kept.failure);
  const { designId } = kept.value;
  expect(await keepDesign(marek, seen, "Monday", NOW)).toEqual({ ok: false, failure: "name-taken" });

  const begun = await createIssue(marek, { newsletterId, beginning: { with: "design", designId } }, NOW);
  if (!begun.ok) throw new Error(begun.failure);
  expect(await readIssue(begun.value.issueId)).toMatchObject({ subject: "", blocks: [greeting] });

  expect(await deleteDesign(ruta, designId, NOW)).toMatchObject({ ok: true });
  expect(await deleteDesign(ruta, designId, NOW)).toEqual({ ok: false, failure: "absent" });
  const late = await createIssue(marek, { newsletterId, beginning: { with: "design", designId } }, NOW);
  expect(late).toEqual({ ok: false, failure: "absent" });
});

test("of two who keep a design under one name at once one has it", async () => {
  const seen = await issueOf(await newsletterWith(0));
  const outcomes = await Promise.all([ruta, marek].map((editor) => keepDesign(editor, seen, "Monday", NOW)));
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.failure)).sort()).toEqual(["kept", "name-taken"]);
});

test("a copy has the blocks of an earlier issue, and a subject of its own to be found", async () => {
  const newsletterId = await newsletterWith(0);
  const blocks = [textBlock("Good evening."), storyBlock(randomUUID())];
  const { issueId } = await issueOf(newsletterId, issueSaying("", { blocks }));
  const copied = await createIssue(ruta, { newsletterId, beginning: { with: "issue", issueId } }, NOW);
  if (!copied.ok) throw new Error(copied.failure);
  expect(await readIssue(copied.value.issueId)).toMatchObject({ subject: "", blocks, number: null, state: "draft" });
});

test("no issue is begun of a newsletter that is not there, or no longer offered", async () => {
  const beginning = { with: "nothing" } as const;
  const absent = await createIssue(ruta, { newsletterId: randomUUID(), beginning }, NOW);
  expect(absent).toEqual({ ok: false, failure: "absent" });

  const newsletterId = await newsletterWith(0);
  await db().newsletter.update({ where: { id: newsletterId }, data: { retiredAt: NOW } });
  const retired = await createIssue(ruta, { newsletterId, beginning }, NOW);
  expect(retired).toEqual({ ok: false, failure: "retired" });
});
