import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { postgresSearch } from "./queries";
import { HITS_ON_A_PAGE, hasMatch, parseSearchQuery, type SearchResult } from "./search";

const NOW = new Date("2026-11-23T09:00:00Z");
const YESTERDAY = new Date("2026-11-22T09:00:00Z");
/** A word that no other test's stories hold. */
const newWord = () =>
  [...randomUUID().replaceAll("-", "")].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");

type Story = { language?: string; headline: string; body?: string; publishedAt?: Date; withdrawnAt?: Date };

async function publish({
  language = "en",
  headline,
  body = "",
  publishedAt = YESTERDAY,
  withdrawnAt,
}: Story): Promise<string> {
  const { id } = await db().article.create({ data: { slug: `search-${randomUUID()}`, language, headline } });
  const revision = await db().revision.create({
    data: { articleId: id, number: 1, headline, standfirst: "", body: { type: "doc" }, createdBy: "Ann" },
  });
  const state = { publishedAt, publicRevisionId: revision.id, ...(withdrawnAt && { withdrawnAt }) };
  await db().article.update({ where: { id }, data: state });
  await db().searchText.create({ data: { articleId: id, language, headline, standfirst: "", body, publishedAt } });
  return id;
}

async function search(parameters: Record<string, unknown>, now = NOW): Promise<SearchResult> {
  const result = await postgresSearch.search(parseSearchQuery(parameters), "Europe/Kyiv", now);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const idsOf = (result: SearchResult) => result.hits.map((hit) => hit.articleId);

test("English words are found in every form, and marked", async () => {
  const word = newWord();
  const id = await publish({ headline: "Pilots", body: `The ${word} pilots were striking for three days.` });

  const result = await search({ q: `${word} strike pilot` });
  expect(idsOf(result)).toEqual([id]);
  const matches = result.hits[0]?.excerpt.filter((part) => part.isMatch).map((part) => part.words);
  expect(matches).toEqual([word, "pilots", "striking"]);
});

test("Russian words are found in every form", async () => {
  const word = newWord();
  const id = await publish({ language: "ru", headline: "Порт", body: `В ${word} портах остановились ёлки и краны.` });

  expect(idsOf(await search({ q: `${word} порт елка` }))).toEqual([id]);
});

test("Ukrainian words are found in their forms though PostgreSQL has no stemmer for them", async () => {
  const word = newWord();
  const id = await publish({
    language: "uk",
    headline: "Гавань",
    body: `Без світла у ${word} гавані працюють на дотик.`,
  });

  expect(idsOf(await search({ q: `${word} гавань` }))).toEqual([id]);
  expect(idsOf(await search({ q: `${word} "на дотик"` }))).toEqual([id]);
});

test("accents do not matter", async () => {
  const word = newWord();
  const id = await publish({ headline: `Café ${word}` });
  expect(idsOf(await search({ q: `cafe ${word}` }))).toEqual([id]);
});

test("a word may be excluded, a phrase demanded", async () => {
  const word = newWord();
  const ice = await publish({ headline: `${word} ice on the river` });
  const snow = await publish({ headline: `${word} river of snow` });

  expect(idsOf(await search({ q: `${word} -snow` }))).toEqual([ice]);
  expect(idsOf(await search({ q: `${word} "river of snow"` }))).toEqual([snow]);
});

test("only what readers can open is found", async () => {
  const word = newWord();
  await publish({ headline: word, publishedAt: new Date("2026-11-24T09:00:00Z") });
  await publish({ headline: word, withdrawnAt: YESTERDAY });

  expect(idsOf(await search({ q: word }))).toEqual([]);
});

test("a headline counts for more than a body, and today for more than ten years ago", async () => {
  const word = newWord();
  const old = await publish({ headline: `${word} harbour`, publishedAt: new Date("2016-11-22T09:00:00Z") });
  const body = await publish({ headline: "Harbour", body: `Something about ${word}.` });
  const fresh = await publish({ headline: `${word} harbour` });

  expect(idsOf(await search({ q: word }))).toEqual([fresh, old, body]);
});

test("pages follow each other without a gap or a story twice, even when news comes in between", async () => {
  const word = newWord();
  const headlines = Array.from({ length: HITS_ON_A_PAGE + 5 }, (_, index) => `${word} story number ${index}`);
  const ids = await Promise.all(headlines.map((headline) => publish({ headline })));

  const first = await search({ q: word });
  await publish({ headline: word, publishedAt: new Date("2026-11-23T09:30:00Z") });
  const second = await search({ q: word, after: first.next }, new Date("2026-11-23T10:00:00Z"));

  expect(first.hits).toHaveLength(HITS_ON_A_PAGE);
  expect(second.next).toBeNull();
  expect([...idsOf(first), ...idsOf(second)].sort()).toEqual(ids.sort());
});

test("hits are narrowed by tag, author and year, and each way says how many are left", async () => {
  const word = newWord();
  const [inTag, byAuthor] = [await publish({ headline: word }), await publish({ headline: `${word} too` })];
  const lastYear = await publish({ headline: word, publishedAt: new Date("2025-12-31T22:30:00Z") }); // 2026 in Kyiv
  const old = await publish({ headline: word, publishedAt: new Date("2025-12-31T21:30:00Z") });
  const tag = await db().tag.create({ data: { slug: newWord(), name: "Ports" } });
  const author = await db().author.create({ data: { slug: newWord(), name: "Ruth Amsel" } });
  await db().articleTag.create({ data: { articleId: inTag, tagId: tag.id, position: 0 } });
  await db().articleAuthor.create({ data: { articleId: byAuthor, authorId: author.id, position: 0 } });

  expect(idsOf(await search({ q: word, tag: tag.slug }))).toEqual([inTag]);
  expect(idsOf(await search({ q: word, author: author.slug }))).toEqual([byAuthor]);
  expect(idsOf(await search({ q: word, year: "2025" }))).toEqual([old]);
  expect(idsOf(await search({ q: word, year: "2026" })).sort()).toEqual([inTag, byAuthor, lastYear].sort());
  expect((await search({ q: word })).narrowings).toEqual([
    { filter: "tag", value: tag.slug, label: "Ports", storyCount: 1 },
    { filter: "author", value: author.slug, label: "Ruth Amsel", storyCount: 1 },
    { filter: "year", value: "2026", label: "2026", storyCount: 3 },
    { filter: "year", value: "2025", label: "2025", storyCount: 1 },
  ]);
});

test("a mistyped word finds the headline it was meant for, and its spelling", async () => {
  const beginning = newWord().slice(0, 9);
  const [word, mistyped] = [`${beginning}zx`, `${beginning}xz`];
  const id = await publish({ headline: `The ${word} of the north` });

  const result = await search({ q: mistyped });
  expect(result).toMatchObject({ matched: "similar", suggestion: word });
  expect(idsOf(result)).toContain(id);
  expect(hasMatch(result.hits[0]?.headline ?? [])).toBe(false);
});

test("nothing at all is found for words that mean nothing, whatever signs are in them", async () => {
  for (const q of ["& | ! ( ) :* <->", "' OR 1=1 --", "the", "\\", "%", newWord()]) {
    expect((await search({ q })).matched).toBeTypeOf("string");
  }
});

test("an empty search still names what it is narrowed to", async () => {
  const tag = await db().tag.create({ data: { slug: newWord(), name: "Ports" } });
  expect((await search({ q: newWord(), tag: tag.slug })).narrowings).toEqual([
    { filter: "tag", value: tag.slug, label: "Ports", storyCount: 0 },
  ]);
});

test("a query too long to be one is refused", async () => {
  const result = await postgresSearch.search(parseSearchQuery({ q: "ice ".repeat(100) }), "UTC", NOW);
  expect(result).toEqual({ ok: false, failure: "too-long" });
});

test("a search that takes too long is given up, and said to be", async () => {
  let found: unknown;
  await db().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE "SearchText" IN ACCESS EXCLUSIVE MODE`;
      found = await postgresSearch.search(parseSearchQuery({ q: "ice" }), "UTC", NOW);
    },
    { timeout: 10_000 },
  );
  expect(found).toEqual({ ok: false, failure: "too-slow" });
});
