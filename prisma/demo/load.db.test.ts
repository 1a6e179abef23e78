import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentOf } from "@/modules/articles/manuscript";
import { seedOf } from "@/modules/manuscripts/manuscript-document";
import { NARRATE_JOB } from "@/modules/narrations/narration";
import { closeDatabase, db } from "@/modules/platform/db";
import { closeQueue, countWaiting } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import { DEMO_SOURCE } from "./demo-id";
import { loadDemo } from "./load";
import { removeDemo } from "./remove";

const NOW = new Date("2026-11-23T07:40:00Z");
const A_MINUTE = 60_000;
const silently = () => {};
const ofTheDemo = { where: { source: DEMO_SOURCE } };

async function countRows() {
  return {
    articles: await db().article.count(ofTheDemo),
    authors: await db().author.count(ofTheDemo),
    tags: await db().tag.count(ofTheDemo),
    pages: await db().page.count(ofTheDemo),
    pictures: await db().image.count(ofTheDemo),
    newsletters: await db().newsletter.count(ofTheDemo),
    letters: await db().issue.count(ofTheDemo),
    magazines: await db().magazine.count(ofTheDemo),
    alerts: await db().alert.count(ofTheDemo),
    picks: await db().pick.count({ where: { article: ofTheDemo.where } }),
    slots: await db().frontSlot.count({ where: { article: ofTheDemo.where } }),
  };
}

async function listPathsToPress() {
  const rows = await db().$queryRaw<{ path: string }[]>`
    SELECT jsonb_array_elements_text(data->'paths') AS path FROM jobs.job WHERE name = 'press-paths'`;
  return rows.map(({ path }) => path);
}

const nothing = (counts: Record<string, number>) => Object.fromEntries(Object.keys(counts).map((key) => [key, 0]));

describe("the sample newspaper", () => {
  beforeAll(async () => {
    await removeDemo(NOW);
    await loadDemo(NOW, silently);
  }, 3 * A_MINUTE);

  afterAll(async () => {
    await db().reader.deleteMany({ where: { email: "marta@demo-test.example" } });
    await db().article.deleteMany({ where: { slug: "own-story-of-the-demo-test" } });
    await removeDemo(NOW);
    await closeQueue();
    await closeDatabase();
  }, A_MINUTE);

  test("fills every part of the newsroom", async () => {
    const counts = await countRows();
    expect(counts.articles).toBeGreaterThanOrEqual(60);
    expect(counts).toMatchObject({ newsletters: 8, letters: 7, magazines: 1, alerts: 2, picks: 5, slots: 8, pages: 5 });
    expect(counts.pictures).toBeGreaterThan(15);
  });

  test("adds nothing when it is loaded a second time", async () => {
    const before = await countRows();
    const report = await loadDemo(new Date(NOW.getTime() + A_MINUTE), silently);
    expect(report.added).toEqual({ articles: 0, pages: 0, authors: 0, tags: 0, redirects: 0 });
    expect(await countRows()).toEqual(before);
  });

  test("the lead and the stories in other languages wait to be read aloud", async () => {
    const { late, fresh } = await countWaiting(NARRATE_JOB, new Date(0));
    const others = await db().article.count({ where: { source: DEMO_SOURCE, language: { not: "en" } } });
    expect(others).toBeGreaterThan(1);
    expect(late + fresh).toBe(1 + others);
  });

  test("a related card points to the story it names", async () => {
    const lead = await db().article.findFirstOrThrow({
      where: { source: DEMO_SOURCE, sourceId: "minsk-keeps-the-door-ajar" },
      include: { publicRevision: true },
    });
    const related = await db().article.findFirstOrThrow({
      where: { source: DEMO_SOURCE, sourceId: "kremlin-sends-signals-on-ceasefire" },
    });
    expect(JSON.stringify(lead.publicRevision?.body)).toContain(related.id);
  });

  test(
    "goes without a trace, but for what readers and the newsroom hold on to",
    async () => {
      const before = await countRows();
      const { id: articleId } = await db().article.findFirstOrThrow(ofTheDemo);
      const sound = { path: "sound/00/demo.mp3", mediaType: "audio/mpeg", durationInSeconds: 1, sizeInBytes: 1 };
      const narration = await db().narration.create({ data: { articleId, ...sound, isSynthetic: true } });
      await store("media").write(narration.path, "sound");
      const ofNoNewsletter = { ...ofTheDemo.where, newsletters: { none: {} } };
      const [picture, inWork] = await db().image.findMany({ where: ofNoNewsletter, orderBy: { id: "asc" }, take: 2 });
      if (!picture || !inWork) throw new Error("The sample has no pictures");
      const figure = { imageId: inWork.id, alt: "", caption: "", credit: "", size: "column" as const };
      const body = { type: "doc" as const, content: [{ type: "figure" as const, attrs: figure }] };
      const state = seedOf(documentOf({ headline: "Our own", standfirst: "", body }));
      const weekly = await db().newsletter.findUniqueOrThrow({ where: { slug: "delta-weekly" } });
      const reader = { create: { email: "marta@demo-test.example" } };
      await db().subscription.create({ data: { newsletter: { connect: { id: weekly.id } }, reader } });
      const ports = await db().tag.findUniqueOrThrow({ where: { slug: "ports" } });
      const own = { slug: "own-story-of-the-demo-test", headline: "Our own", source: null };
      await db().article.create({
        data: { ...own, tags: { create: { tagId: ports.id, position: 0 } }, manuscript: { create: { state } } },
      });

      const { removed, kept } = await removeDemo(NOW);
      expect(removed.articles).toBe(before.articles);
      expect(kept.sort()).toEqual(["Delta Weekly", "Ports"]);
      expect(await countRows()).toEqual({ ...nothing(before), newsletters: 1, tags: 1, pictures: 2 });
      expect(await db().image.count({ where: { id: inWork.id } })).toBe(1);
      expect(await db().setting.findUnique({ where: { key: "paper" } })).toBeNull();
      expect(await store("originals").has(picture.originalPath)).toBe(false);
      expect(await store("media").has(narration.path)).toBe(false);
      expect(await db().article.count({ where: { slug: own.slug } })).toBe(1);
      expect(await listPathsToPress()).toEqual(
        expect.arrayContaining([
          "/articles/harbour-without-light",
          "/tags/ports/2026/11",
          "/authors/ilse-marrow",
          "/about",
          "/newsletters/delta-weekly/62-instruments-for-a-generator",
        ]),
      );
    },
    A_MINUTE,
  );
});
