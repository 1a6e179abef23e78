import { expect, test } from "vitest";
import { readyDraft } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import type { StoryReader } from "@/modules/staff/staff";
import { makePreviewLink, revokePreviewLink } from "./commands";
import { listPreviewLinks, MOST_OPEN_LINKS, readPreviewed } from "./queries";

const NOW = new Date("2026-11-24T08:00:00Z");
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const readerOf = (articleId: string) => ({ personId: null, name: "Ilka Drobysh", articleId }) as StoryReader;

async function madeFor(articleId: string, hours: 4 | 24 | 72 = 72): Promise<string> {
  const made = await makePreviewLink(readerOf(articleId), hours, NOW);
  if (!made.ok) throw new Error(made.failure);
  return made.value.token;
}

test("a link opens its story until its hours are over, and not a moment longer", async () => {
  const articleId = await readyDraft();
  const token = await madeFor(articleId, 72);

  expect(await readPreviewed(token, after(71.99))).toEqual({ articleId, expiresAt: after(72) });
  expect(await readPreviewed(token, after(72))).toBeNull();
  expect(await readPreviewed(`${token}x`, NOW)).toBeNull();
});

test("what the table keeps of a link opens nothing", async () => {
  const articleId = await readyDraft();
  const token = await madeFor(articleId);
  const row = await db().previewLink.findFirstOrThrow({ where: { articleId } });
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await readPreviewed(row.tokenHash, NOW)).toBeNull();
});

test("a link that was taken back opens nothing, and is taken back once", async () => {
  const articleId = await readyDraft();
  const token = await madeFor(articleId);
  const [link] = await listPreviewLinks(articleId, NOW);

  const outcomes = await Promise.all(
    [1, 2].map(() => revokePreviewLink(readerOf(articleId), link?.id ?? "", after(1))),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await readPreviewed(token, after(1))).toBeNull();
  expect(await listPreviewLinks(articleId, after(1))).toEqual([]);
  const actions = await db().auditEntry.findMany({
    where: { subject: `article:${articleId}` },
    orderBy: { number: "asc" },
  });
  expect(actions.map(({ action }) => action)).toEqual(["made a preview link of", "took back a preview link of"]);
});

test("a link is taken back by who may see its story, not through another story", async () => {
  const [articleId, otherId] = [await readyDraft(), await readyDraft()];
  const token = await madeFor(articleId);
  const [link] = await listPreviewLinks(articleId, NOW);

  const outcome = await revokePreviewLink(readerOf(otherId), link?.id ?? "", NOW);
  expect(outcome).toEqual({ ok: false, failure: "link-absent" });
  expect(await readPreviewed(token, NOW)).not.toBeNull();
});

test("the database itself refuses a link that would live longer", async () => {
  const articleId = await readyDraft();
  const data = { articleId, tokenHash: "x", madeBy: "Nobody", createdAt: NOW, expiresAt: after(72.01) };
  await expect(db().previewLink.create({ data })).rejects.toThrow();
});

test("a story has so many open links at most, however many make one at once", async () => {
  const articleId = await readyDraft();
  const outcomes = await Promise.all(
    Array.from({ length: MOST_OPEN_LINKS + 3 }, () => makePreviewLink(readerOf(articleId), 4, NOW)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(MOST_OPEN_LINKS);
  expect(await listPreviewLinks(articleId, NOW)).toHaveLength(MOST_OPEN_LINKS);
});
