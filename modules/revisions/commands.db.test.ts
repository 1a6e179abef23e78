import { expect, test } from "vitest";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import type { StoryWriter } from "@/modules/staff/staff";
import { keepAs, keepBeforeRestore, keepRestored } from "./commands";
import { listVersions, readIdBefore, readVersion } from "./queries";

const NOW = new Date("2026-11-24T08:00:00Z");
const writerOf = (articleId: string) => ({ personId: null, name: "Ilka Drobysh", articleId }) as StoryWriter;

test("a state kept under a name is found again with its words, its keeper and its entry in the log", async () => {
  const articleId = await readyDraft();
  const kept = await keepAs(writerOf(articleId), wordsOf("The river froze."), "Before the lawyer", NOW);

  const [version] = await listVersions(articleId, null, 10);
  expect(version).toMatchObject({ number: 1, kind: "named", name: "Before the lawyer", createdBy: "Ilka Drobysh" });
  expect(kept.ok && (await readVersion(articleId, kept.value.id))?.words).toEqual(wordsOf("The river froze."));
  expect(await db().auditEntry.count({ where: { subject: `article:${articleId}` } })).toBe(1);
});

test("two who keep the story at once get a version each, numbered without a gap", async () => {
  const articleId = await readyDraft();
  const names = ["One", "Two", "Three", "Four"];
  await Promise.all(names.map((name) => keepAs(writerOf(articleId), wordsOf(name), name, NOW)));

  const versions = await listVersions(articleId, null, 10);
  expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  expect(versions.map(({ name }) => name).sort()).toEqual([...names].sort());
});

test("before earlier words come back those of now are kept, once", async () => {
  const articleId = await readyDraft();
  const writer = writerOf(articleId);
  await keepBeforeRestore(writer, wordsOf("Of now."));
  await keepBeforeRestore(writer, wordsOf("Of now."));
  await keepRestored(writer, wordsOf("Of then."), "Words of 09:12 EET brought back");

  const versions = await listVersions(articleId, null, 10);
  expect(versions.map(({ kind, name }) => [kind, name])).toEqual([
    ["restored", "Words of 09:12 EET brought back"],
    ["work", null],
  ]);
});

test("a version is read through its own story only", async () => {
  const [articleId, otherId] = [await readyDraft(), await readyDraft()];
  const kept = await keepAs(writerOf(articleId), wordsOf("Mine."), "Mine", NOW);
  const versionId = kept.ok ? kept.value.id : "";

  expect(await readVersion(otherId, versionId)).toBeNull();
  expect(await readVersion(articleId, "not-an-id")).toBeNull();
});

test("the list goes on page after page, and ends", async () => {
  const articleId = await readyDraft();
  for (const name of ["One", "Two", "Three"]) await keepAs(writerOf(articleId), wordsOf(name), name, NOW);

  const first = await listVersions(articleId, null, 2);
  const second = await listVersions(articleId, first.at(-1)?.number ?? 0, 2);
  expect([...first, ...second].map(({ name }) => name)).toEqual(["Three", "Two", "One"]);
  expect(await readIdBefore(articleId, 2)).toBe(second[0]?.id);
  expect(await readIdBefore(articleId, 1)).toBeNull();
});
