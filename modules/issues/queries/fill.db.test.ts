import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { NOW, newsletterWith, publicStory } from "../commands/newsroom.fixture";
import { issueSaying, storyBlock } from "../issue.fixture";
import { listStoriesToFill } from "./fill";

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

async function story({ tagId, publishedAt = hoursAgo(2), ...changes }: Wanted = {}) {
  const { id } = await publicStory({ publishedAt, ...changes });
  if (tagId) await db().articleTag.create({ data: { articleId: id, tagId, position: 0, publishedAt } });
  return id;
}
type Wanted = { publishedAt?: Date; withdrawnAt?: Date; language?: string; tagId?: string };

beforeEach(async () => {
  await db().pick.deleteMany();
  await db().article.updateMany({ data: { publishedAt: null, publicRevisionId: null } });
});

test("a day or a week of stories comes newest first, public ones in the newsletter's language only", async () => {
  const newsletterId = await newsletterWith(0);
  const [today, monday, long] = [
    await story(),
    await story({ publishedAt: hoursAgo(50) }),
    await story({ publishedAt: hoursAgo(200) }),
  ];
  await story({ publishedAt: hoursAgo(-1) });
  await story({ withdrawnAt: hoursAgo(1) });
  await story({ language: "uk" });

  expect(await listStoriesToFill(newsletterId, { from: "day" }, NOW)).toEqual([today]);
  expect(await listStoriesToFill(newsletterId, { from: "week" }, NOW)).toEqual([today, monday]);
  expect(await listStoriesToFill(newsletterId, { from: "week" }, NOW)).not.toContain(long);
});

test("a tag's newest stories, and the picks in the editors' order", async () => {
  const newsletterId = await newsletterWith(0);
  const tag = await db().tag.create({ data: { slug: randomUUID(), name: "Ports" } });
  const [old, fresh, other] = [
    await story({ publishedAt: hoursAgo(900), tagId: tag.id }),
    await story({ tagId: tag.id }),
    await story(),
  ];
  expect(await listStoriesToFill(newsletterId, { from: "tag", tagId: tag.id }, NOW)).toEqual([fresh, old]);

  await db().pick.createMany({
    data: [other, old].map((articleId, index) => ({ articleId, position: index + 1, pickedBy: "Ruta", pickedAt: NOW })),
  });
  expect(await listStoriesToFill(newsletterId, { from: "picks" }, NOW)).toEqual([other, old]);
});

test("a story that readers of this newsletter were sent already does not come again", async () => {
  const [newsletterId, another] = [await newsletterWith(0), await newsletterWith(0)];
  const [sent, fresh] = [await story(), await story({ publishedAt: hoursAgo(3) })];
  const { blocks } = issueSaying("", { blocks: [storyBlock(sent)] });
  await db().issue.create({ data: { newsletterId, blocks, state: "sent", startedAt: hoursAgo(1), createdBy: "Ruta" } });

  expect(await listStoriesToFill(newsletterId, { from: "day" }, NOW)).toEqual([fresh]);
  expect(await listStoriesToFill(another, { from: "day" }, NOW)).toEqual([sent, fresh]);
});
