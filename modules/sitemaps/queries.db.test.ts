import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { spanOfMonth } from "@/modules/settings/calendar";
import { listNews, listSitemapArticles, listSitemapMonths, listSitemapTags } from "./queries";

/** Years in which no other test publishes, so that the archive may hold anything else. */
const NOW = new Date("1971-06-20T12:00:00Z");
const ZONE = "Europe/Kyiv";

async function publish(publishedAt: string, facts: { withdrawnAt?: Date; revisedAt?: Date } = {}): Promise<string> {
  const slug = `sitemap-${randomUUID()}`;
  const article = await db().article.create({ data: { slug, headline: "Ice on the river" } });
  const revision = await db().revision.create({
    data: {
      articleId: article.id,
      number: 1,
      headline: "Ice",
      standfirst: "",
      body: { type: "doc" },
      createdBy: "Ann",
    },
  });
  await db().article.update({
    where: { id: article.id },
    data: { publishedAt: new Date(publishedAt), publicRevisionId: revision.id, ...facts },
  });
  return slug;
}

test("months with public stories are listed newest first by the paper's clock", async () => {
  await publish("1971-01-31T22:30:00Z"); // February in Kyiv (UTC+3 then)
  await publish("1970-03-05T10:00:00Z");
  await publish("1970-07-05T10:00:00Z", { withdrawnAt: NOW });
  await publish("1971-08-01T10:00:00Z"); // still to come

  const months = await listSitemapMonths(ZONE, NOW);
  const keys = months.map(({ year, month }) => `${year}-${month}`);
  expect(keys).toEqual(expect.arrayContaining(["1971-2", "1970-3"]));
  expect(keys).not.toContain("1970-7");
  expect(keys).not.toContain("1971-8");
  expect(keys.indexOf("1971-2")).toBeLessThan(keys.indexOf("1970-3"));
  expect(months.every((month) => month.isTooLong === false)).toBe(true);
});

test("a month's file holds its public stories with their last change of substance", async () => {
  const revisedAt = new Date("1971-04-09T10:00:00Z");
  const slug = await publish("1971-04-05T10:00:00Z", { revisedAt });
  const withdrawn = await publish("1971-04-05T10:00:00Z", { withdrawnAt: NOW });

  const pages = await listSitemapArticles(spanOfMonth({ year: 1971, month: 4 }, ZONE), NOW);
  expect(pages).toContainEqual({ path: `/articles/${slug}`, changedAt: revisedAt });
  expect(pages.map((page) => page.path)).not.toContain(`/articles/${withdrawn}`);
});

test("news is what came out in the last two days", async () => {
  const fresh = await publish("1971-06-19T12:00:00Z");
  const stale = await publish("1971-06-18T11:00:00Z");

  const slugs = (await listNews(NOW)).map((story) => story.slug);
  expect(slugs).toContain(fresh);
  expect(slugs).not.toContain(stale);
});

test("only tags under which readers find a story are listed", async () => {
  const slug = await publish("1971-05-05T10:00:00Z");
  const { id: articleId } = await db().article.findUniqueOrThrow({ where: { slug } });
  const used = await db().tag.create({ data: { slug: `a-${randomUUID()}`, name: "Ice" } });
  const unused = await db().tag.create({ data: { slug: `a-${randomUUID()}`, name: "Sand" } });
  const publishedAt = new Date("1971-05-05T10:00:00Z");
  await db().articleTag.create({ data: { articleId, tagId: used.id, position: 0, publishedAt } });

  const paths = (await listSitemapTags(NOW)).map((page) => page.path);
  expect(paths).toContain(`/tags/${used.slug}`);
  expect(paths).not.toContain(`/tags/${unused.slug}`);
});
