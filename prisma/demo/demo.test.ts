import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Body, bodySchema, newsletterSlugsOf, nodesOf } from "@/modules/articles/body";
import { countWords, plainTextOf } from "@/modules/articles/body-words";
import { issueBlocks, storyIdsOf } from "@/modules/issues/issue";
import { paperSchema } from "@/modules/settings/paper";
import { demoArchive } from "./archive";
import { pictureFile } from "./draw";
import { alerts, frontSlots, picks } from "./front";
import { blocksOf, letters } from "./letters";
import { newsletters } from "./newsletters";
import { paper } from "./paper";

const NOW = new Date("2026-11-23T07:40:00Z");
const HOUR = 60 * 60_000;
const LONGEST_HEADLINE = 110;
const SHORTEST_STORY_IN_WORDS = 90;
const BUILT_IN_PATHS = [
  "/newsletters",
  "/news-feed",
  "/corrections",
  "/magazine",
  "/search",
  "/feed.xml",
  "/articles",
  "/tags",
];

const archive = demoArchive(NOW);
const { articles, pages } = archive;
const slugs = articles.map((article) => article.slug);
const wordsOf = (body: Body) => countWords(plainTextOf(body));
const linksOf = (body: Body) =>
  [...nodesOf(body)].flatMap((node) =>
    node.type === "text" ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : [])) : [],
  );

describe.each(articles)("$slug", (article) => {
  const { body } = article;

  test("is a body as readers' pages know it", () => {
    expect(bodySchema.parse(body)).toEqual(body);
  });

  test("has a headline that fits, a standfirst, and words enough", () => {
    expect(article.headline.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
    expect(article.standfirst).not.toBe("");
    expect(wordsOf(body)).toBeGreaterThanOrEqual(SHORTEST_STORY_IN_WORDS);
  });

  test("uses the quotation marks of its language, and a dash where one is meant", () => {
    const text = [article.headline, article.standfirst, ...storyWords(body)].join("\n");
    expect(text).not.toMatch(/["']| - |--/);
    if (article.language !== "en") expect(text).not.toMatch(/[“]/);
  });

  test("describes every picture for those who do not see it", () => {
    const figures = [...nodesOf(body)].filter((node) => node.type === "figure");
    expect(figures.filter(({ attrs }) => attrs.alt === "")).toEqual([]);
    if (article.hero) expect(article.hero.alt).not.toBe("");
  });

  test("points only to what exists", () => {
    expect(linksOf(body).filter((href) => !leadsSomewhere(href))).toEqual([]);
    expect(newsletterSlugsOf(body).filter((slug) => !newsletters.some((letter) => letter.slug === slug))).toEqual([]);
    const ids = new Set(articles.map(({ id }) => id));
    const cards = [...nodesOf(body)].filter((node) => node.type === "relatedCard");
    expect(cards.filter(({ attrs }) => !ids.has(attrs.articleId) || attrs.articleId === article.id)).toEqual([]);
  });

  test("is dated in the past, its corrections after it and its revision not before", () => {
    const publishedAt = article.publishedAt?.getTime() ?? 0;
    expect(publishedAt).toBeLessThan(NOW.getTime());
    const later = [article.revisedAt, ...(article.corrections ?? []).map(({ correctedAt }) => correctedAt)];
    for (const moment of later) if (moment) expect(moment.getTime()).toBeGreaterThan(publishedAt);
  });

  test("names its section first among its tags", () => {
    expect(article.tagSlugs[0]).toBe(article.sectionSlug);
  });
});

describe("the paper as a whole", () => {
  test("has no two stories at one address, and none twice in its lists", () => {
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(picks).size).toBe(picks.length);
  });

  test("fills a newspaper", () => {
    const words = articles.map(({ body }) => wordsOf(body));
    expect(articles.length).toBeGreaterThanOrEqual(60);
    expect(words.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30_000);
    expect(words.filter((count) => count >= 1_100).length).toBeGreaterThanOrEqual(6);
  });

  test("looks alive: a dozen stories on the last day, others through eighteen months", () => {
    const ages = articles.map(({ publishedAt }) => NOW.getTime() - (publishedAt?.getTime() ?? 0));
    expect(ages.filter((age) => age < 24 * HOUR).length).toBeGreaterThanOrEqual(14);
    expect(Math.max(...ages)).toBeGreaterThan(18 * 30 * 24 * HOUR);
  });

  test("puts only stories it has on its front page", () => {
    const placed = [...Object.values(frontSlots), ...picks, ...alerts.map(({ articleSlug }) => articleSlug)];
    expect(placed.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  test("has the file of every picture", () => {
    const missing = archive.pictures.filter(({ from }) => !("file" in from && existsSync(from.file)));
    expect(missing.map(({ originalName }) => originalName)).toEqual([]);
    expect(existsSync(pictureFile("harbour"))).toBe(true);
  });

  test("says that it is a sample, in its settings and on its page about itself", () => {
    expect(paperSchema.parse(paper)).toEqual(paper);
    expect(paper.isSample).toBe(true);
    const about = pages.find(({ slug }) => slug === "about");
    expect(about && plainTextOf(about.body)).toContain("This is a sample newspaper");
  });

  test("has pages that lead somewhere", () => {
    const links = [
      ...pages.flatMap(({ body }) => linksOf(body)),
      ...paper.navigation.map(({ href }) => href),
      ...paper.footer.flatMap((column) => column.links.map(({ href }) => href)),
    ];
    expect(links.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });
});

describe.each(letters)("the letter $slug", (letter) => {
  const newsletter = newsletters.find(({ slug }) => slug === letter.newsletter);
  const blocks = blocksOf(letter);
  const bodies = blocks.flatMap((block) => ("body" in block ? [block.body] : []));

  test("is an issue as the desk knows it, of a newsletter that is there", () => {
    expect(issueBlocks.parse(blocks)).toEqual(blocks);
    expect(newsletter).toBeDefined();
    expect(letter.slug).toMatch(new RegExp(`^${letter.number}-[a-z0-9-]+$`));
  });

  test("brings stories in its language that were out when it was sent", () => {
    const sentAt = letter.at(NOW).getTime();
    for (const id of storyIdsOf(blocks)) {
      const story = articles.find((article) => article.id === id);
      expect(story?.language).toBe(newsletter?.language ?? "en");
      expect(story?.publishedAt?.getTime()).toBeLessThan(sentAt);
    }
  });

  test("has words that fit, signs of its language, and links that lead somewhere", () => {
    expect(letter.subject.length).toBeLessThanOrEqual(70);
    const text = [letter.subject, letter.preheader, ...bodies.map(plainTextOf)].join("\n");
    expect(text).not.toMatch(/["']| - |--/);
    expect(bodies.flatMap(linksOf).filter((href) => !leadsSomewhere(href))).toEqual([]);
  });
});

/** Everything but code, where straight quotes belong. */
const storyWords = (body: Body) =>
  body.content
    .filter((block) => block.type !== "codeBlock")
    .map((block) => plainTextOf({ type: "doc", content: [block] }));

function leadsSomewhere(href: string): boolean {
  if (/^(https:\/\/example\.org\/|mailto:)/.test(href)) return true;
  if (BUILT_IN_PATHS.includes(href)) return true;
  const [, kind, slug] = href.split("/");
  if (kind === "articles") return slugs.includes(slug ?? "");
  if (kind === "tags") return archive.tags.some((tag) => tag.slug === slug);
  if (kind === "authors") return archive.authors.some((author) => author.slug === slug);
  if (kind === "newsletters") return newsletters.some((letter) => letter.slug === slug);
  return pages.some((page) => `/${page.slug}` === href);
}
