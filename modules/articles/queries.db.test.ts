import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readFirstSince, readLastBefore } from "@/modules/articles/queries";
import { listFrontPlaces, listPickedIds } from "@/modules/picks/queries";
import { db } from "@/modules/platform/db";
import { spanOfMonth } from "@/modules/settings/calendar";
import { listFilled, listNearTags } from "@/modules/tags/queries";
import {
  listCards,
  listCardsByAuthor,
  listCardsByTag,
  listCorrections,
  listIdsByTag,
  listLinesWithin,
  listNewestCards,
  listNewestLines,
  listRelated,
  readHeadline,
} from "./queries";

// A time of its own, so that no other test's stories lie in it.
const NOW = new Date("1999-05-20T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

type Story = { publishedAt: Date | null; withdrawnAt?: Date; tagIds?: string[]; authorId?: string };

async function story({ publishedAt, withdrawnAt, tagIds = [], authorId }: Story): Promise<string> {
  const id = randomUUID();
  const headline = `Story ${id}`;
  await db().article.create({ data: { id, slug: id, headline } });
  const revision = { articleId: id, number: 1, headline, standfirst: "", body: {}, createdBy: "Ann" };
  const { id: publicRevisionId } = await db().revision.create({ data: revision });
  await db().article.update({
    where: { id },
    data: { publishedAt, withdrawnAt: withdrawnAt ?? null, publicRevisionId },
  });
  // As a careless writer might leave it: the lists must hold even where the copy of the date was not taken away.
  await db().articleTag.createMany({
    data: tagIds.map((tagId, position) => ({ articleId: id, tagId, position, publishedAt })),
  });
  if (authorId) await db().articleAuthor.create({ data: { articleId: id, authorId, position: 0, publishedAt } });
  return id;
}

async function tag(kind: "topic" | "section" = "topic"): Promise<string> {
  const name = `tag-${randomUUID()}`;
  return (await db().tag.create({ data: { slug: name, name, kind } })).id;
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

describe("lists of stories", () => {
  let tagId: string;
  let authorId: string;
  let shown: string[];
  let hidden: string[];

  beforeAll(async () => {
    tagId = await tag();
    authorId = (await db().author.create({ data: { slug: `a-${randomUUID()}`, name: "Ilse Marrow" } })).id;
    const places = { tagIds: [tagId], authorId };
    shown = [];
    for (const hours of [1, 2, 30]) shown.push(await story({ publishedAt: hoursAgo(hours), ...places }));
    hidden = [
      await story({ publishedAt: null, ...places }),
      await story({ publishedAt: hoursAgo(-1), ...places }),
      await story({ publishedAt: hoursAgo(1), withdrawnAt: hoursAgo(0), ...places }),
    ];
  });

  test("show what is public, the newest first, and nothing else", async () => {
    expect(ids(await listCardsByTag(tagId, NOW, 10))).toEqual(shown);
    expect(ids(await listCardsByAuthor(authorId, NOW, 10))).toEqual(shown);
    const month = spanOfMonth({ year: 1999, month: 5 }, "UTC");
    expect(ids(await listLinesWithin(month, NOW, 100)).filter((id) => [...shown, ...hidden].includes(id))).toEqual(
      shown,
    );
    expect(ids(await listNewestLines(NOW, 100)).filter((id) => hidden.includes(id))).toEqual([]);
  });

  test("show no drafts, scheduled or withdrawn stories even when they are asked for by id", async () => {
    expect(ids(await listCards([...hidden, ...shown], NOW))).toEqual(shown);
    expect(await listCards(await listIdsByTag(tagId, NOW, 10), NOW)).toHaveLength(shown.length);
  });

  test("keep the order they are asked for", async () => {
    expect(ids(await listCards([...shown].reverse(), NOW))).toEqual([...shown].reverse());
  });

  test("end where they are told to", async () => {
    expect(ids(await listCardsByTag(tagId, hoursAgo(1.5), 1))).toEqual(shown.slice(1, 2));
  });

  test("show the stories of a span alone", async () => {
    const span = { from: hoursAgo(40), until: hoursAgo(20) };
    expect(ids(await listCardsByTag(tagId, NOW, 10, span))).toEqual(shown.slice(2));
  });

  test("name the newest, and nothing hidden among them", async () => {
    const more = ids(await listNewestCards(NOW, 100));
    expect(more.filter((id) => shown.includes(id))).toEqual(shown);
    expect(more.filter((id) => hidden.includes(id))).toEqual([]);
  });

  test("turn to the days before and after", async () => {
    expect(await readLastBefore(hoursAgo(2), NOW)).toEqual(hoursAgo(30));
    expect(await readFirstSince(hoursAgo(29), NOW)).toEqual(hoursAgo(2));
    expect(await readFirstSince(hoursAgo(0.5), NOW)).toBeNull();
  });

  test("name the months that have stories, by the paper's clock", async () => {
    const months = [6, 5, 4].map((month) => ({ year: 1999, month, ...spanOfMonth({ year: 1999, month }, "UTC") }));
    expect(await listFilled(tagId, months, NOW)).toMatchObject([{ month: 5 }]);
    expect(await listFilled(await tag(), months, NOW)).toEqual([]);
  });
});

test("related stories share topics, the most shared first, and never the story itself", async () => {
  const [one, two, section] = [await tag(), await tag(), await tag("section")];
  const own = await story({ publishedAt: hoursAgo(5), tagIds: [section, one, two] });
  const inSection = await story({ publishedAt: hoursAgo(1), tagIds: [section] });
  const sharesOne = await story({ publishedAt: hoursAgo(2), tagIds: [one] });
  const sharesTwo = await story({ publishedAt: hoursAgo(3), tagIds: [one, two] });
  await story({ publishedAt: hoursAgo(-3), tagIds: [one, two] });

  expect(ids(await listRelated(own, NOW, 5))).toEqual([sharesTwo, sharesOne, inSection]);
  expect(ids(await listRelated(own, NOW, 1))).toEqual([sharesTwo]);
});

test("near a tag is what its stories carry too", async () => {
  const [own, often, once] = [await tag(), await tag(), await tag()];
  await story({ publishedAt: hoursAgo(1), tagIds: [own, often] });
  await story({ publishedAt: hoursAgo(2), tagIds: [own, often, once] });
  await story({ publishedAt: hoursAgo(-2), tagIds: [own, await tag()] });

  const near = await listNearTags(own, NOW, 8);
  const nameOf = async (id: string) => (await db().tag.findUniqueOrThrow({ where: { id } })).name;
  expect(near.map((link) => link.name)).toEqual([await nameOf(often), await nameOf(once)]);
});

test("a place or a pick that points to a withdrawn story shows nothing", async () => {
  const publicId = await story({ publishedAt: hoursAgo(1) });
  const withdrawnId = await story({ publishedAt: hoursAgo(1), withdrawnAt: hoursAgo(0) });
  const [highest] = await db().pick.findMany({ orderBy: { position: "desc" }, take: 1 });
  const next = (highest?.position ?? 0) + 1;
  for (const [index, articleId] of [withdrawnId, publicId].entries()) {
    await db().pick.create({ data: { articleId, position: next + index, pickedBy: "Ann", pickedAt: NOW } });
    const place = `test-${articleId}`;
    await db().frontSlot.create({ data: { place, articleId, placedBy: "Ann", placedAt: NOW } });
  }

  const picked = await listPickedIds(NOW, 1_000);
  const placed = (await listFrontPlaces(NOW)).map(({ articleId }) => articleId);
  expect([picked.includes(publicId), picked.includes(withdrawnId)]).toEqual([true, false]);
  expect([placed.includes(publicId), placed.includes(withdrawnId)]).toEqual([true, false]);
});

test("corrections of withdrawn stories are not listed", async () => {
  const publicId = await story({ publishedAt: hoursAgo(5) });
  const withdrawnId = await story({ publishedAt: hoursAgo(5), withdrawnAt: hoursAgo(1) });
  const correction = { text: "Nine cranes, not eleven", correctedBy: "Ann", correctedAt: hoursAgo(2) };
  for (const articleId of [publicId, withdrawnId]) await db().correction.create({ data: { articleId, ...correction } });

  const slugs = (await listCorrections(NOW, 1_000)).map(({ article }) => article.slug);
  expect([slugs.includes(publicId), slugs.includes(withdrawnId)]).toEqual([true, false]);
});

test("a social image is drawn of public stories only: not of a draft, not early, not after a withdrawal", async () => {
  const slug = await story({ publishedAt: hoursAgo(1) });
  expect(await readHeadline(slug, NOW)).toEqual({ headline: `Story ${slug}`, kicker: null });
  expect(await readHeadline(slug, hoursAgo(2))).toBeNull();

  expect(await readHeadline(await story({ publishedAt: null }), NOW)).toBeNull();
  expect(await readHeadline(await story({ publishedAt: hoursAgo(2), withdrawnAt: hoursAgo(1) }), NOW)).toBeNull();
});
