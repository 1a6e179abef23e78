import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { Editor } from "@/modules/staff/staff";
import { createPage, publishPage, savePage, takePageDown } from "./commands";
import { listPageVersions, readPage, readPageSheet } from "./queries";

const editor = { personId: null, name: "Ruta Amsel" } as Editor;
const NOW = new Date("2026-11-24T09:00:00Z");
const freshSlug = () => `about-${randomUUID().slice(0, 8)}`;

const saying = (text: string) => ({
  headline: "About us",
  standfirst: "",
  body: { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }] },
});

/** Of a page that readers have, saying "First." */
async function publicPage() {
  const slug = freshSlug();
  const created = await createPage(editor, { title: "About us", slug, language: "en" }, NOW);
  if (!created.ok) throw new Error(created.failure);
  const { pageId } = created.value;
  await savePage(editor, { pageId, version: 0 }, { words: saying("First."), fields: { slug, language: "en" } }, NOW);
  await publishPage(editor, { pageId, version: 1 }, NOW);
  return { pageId, slug, fields: { slug, language: "en" } };
}

test("readers have a page from its publication on, and not any more once it is taken down", async () => {
  const { pageId, slug } = await publicPage();
  expect((await readPage(slug, NOW))?.title).toBe("About us");

  expect(await takePageDown(editor, { pageId, version: 2 }, NOW)).toEqual({ ok: true, value: { version: 3 } });
  expect(await readPage(slug, NOW)).toBeNull();
});

test("an empty page is not published, and a public one is not emptied", async () => {
  const slug = freshSlug();
  const created = await createPage(editor, { title: "Empty", slug, language: "en" }, NOW);
  if (!created.ok) throw new Error(created.failure);
  const seen = { pageId: created.value.pageId, version: 0 };
  expect(await publishPage(editor, seen, NOW)).toEqual({ ok: false, failure: "words-missing" });

  const { pageId, fields } = await publicPage();
  const words = { ...saying(""), body: { type: "doc" as const, content: [] } };
  const emptied = await savePage(editor, { pageId, version: 2 }, { words, fields }, NOW);
  expect(emptied).toEqual({ ok: false, failure: "words-missing" });
});

test("of two who save at once one is asked to look first, and every word that was saved stays", async () => {
  const { pageId, fields } = await publicPage();
  const outcomes = await Promise.all(
    ["Hers.", "His."].map((text) => savePage(editor, { pageId, version: 2 }, { words: saying(text), fields }, NOW)),
  );
  expect(outcomes.map((outcome) => (outcome.ok ? "saved" : outcome.failure)).sort()).toEqual(["saved", "stale"]);

  const versions = await listPageVersions(pageId);
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 1, 0]);
  expect((await readPageSheet(pageId, 1))?.words.body).toEqual(saying("First.").body);
});

test("what readers see is printed anew, at the old address too when it moved", async () => {
  const { pageId, slug } = await publicPage();
  const moved = freshSlug();
  const fields = { slug: moved, language: "en" };
  await savePage(editor, { pageId, version: 2 }, { words: saying("Moved."), fields }, NOW);

  const jobs = await db().$queryRaw<{ change: unknown }[]>`
    SELECT data->'change' AS "change" FROM jobs.job WHERE name = 'press' AND data->'change'->>'slug' = ${moved}`;
  expect(jobs.map(({ change }) => change)).toEqual([{ kind: "page", slug: moved, formerSlug: slug }]);
  const way = await db().redirect.findUnique({ where: { fromPath: `/${slug}` } });
  expect(way?.toPath).toBe(`/${moved}`);
});

test("an address is one page's only", async () => {
  const { slug } = await publicPage();
  expect(await createPage(editor, { title: "Another", slug, language: "en" }, NOW)).toEqual({
    ok: false,
    failure: "slug-taken",
  });
});

test("who changed a page is noted", async () => {
  const { pageId } = await publicPage();
  const entries = await db().auditEntry.findMany({ where: { subject: `page:${pageId}` }, orderBy: { number: "asc" } });
  expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    "Ruta Amsel created",
    "Ruta Amsel edited",
    "Ruta Amsel published",
  ]);
});
