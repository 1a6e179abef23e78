import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Block } from "@/modules/articles/body";
import { newsletter, story } from "@/modules/letter-archive/queries.fixture";
import { db } from "@/modules/platform/db";
import { readSheet } from "./sheet";

const NOW = new Date("2026-11-23T09:00:00Z");

async function issueSaying(...content: Block[]): Promise<string> {
  const { id: newsletterId } = await newsletter();
  const blocks = [{ kind: "text", id: randomUUID(), body: { type: "doc", content } }];
  return (await db().issue.create({ data: { newsletterId, subject: "Ice", blocks, createdBy: "Ann" } })).id;
}

test("the cards in a letter's text lead to what readers can open, and to nothing else", async () => {
  const [live, withdrawn] = [await story({ headline: "The last ferry" }), await story({ withdrawnAt: NOW })];
  const [offered, retired] = [await newsletter(), await newsletter({ retiredAt: NOW })];
  const sheet = await readSheet(
    await issueSaying(
      { type: "relatedCard", attrs: { articleId: live.id } },
      { type: "relatedCard", attrs: { articleId: withdrawn.id } },
      { type: "newsletterBox", attrs: { slug: offered.slug } },
      { type: "newsletterBox", attrs: { slug: retired.slug } },
    ),
    NOW,
  );

  expect(sheet?.blocks[0]).toMatchObject({ kind: "text" });
  expect(sheet?.blocks[0]?.kind === "text" && sheet.blocks[0].cards).toEqual({
    [live.id]: { path: `/articles/${live.slug}`, title: "The last ferry", language: "en" },
    [offered.slug]: { path: `/newsletters/${offered.slug}`, title: "River Notes", language: "en" },
  });
});

test("there is no sheet of an issue that is not there", async () => {
  expect(await readSheet(randomUUID(), NOW)).toBeNull();
  expect(await readSheet("no-id", NOW)).toBeNull();
});
