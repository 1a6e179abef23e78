import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { Role } from "@/modules/staff/staff";
import { storePicture } from "./commands/store";
import { drawnPicture } from "./picture-file.fixture";
import { readPictureSheet } from "./queries";

const NOW = new Date("2026-11-24T12:00:00Z");
const YESTERDAY = new Date("2026-11-23T12:00:00Z");
const TOMORROW = new Date("2026-11-25T12:00:00Z");

async function picture(): Promise<string> {
  const from = { bytes: await drawnPicture("jpeg", 64, 48) };
  const stored = await storePicture({ from, originalName: "boats.jpg" }, NOW);
  if (!stored.ok) throw new Error(stored.failure);
  return stored.value.imageId;
}

async function person(role: Role) {
  const { id: personId } = await db().person.create({
    data: { email: `${randomUUID()}@example.org`, name: "Ilka", role },
  });
  return { personId, role };
}

async function publicStory(headline: string, heroImageId: string, dates: object) {
  const made = await story(headline, heroImageId);
  const words = { number: 1, headline, standfirst: "", body: { type: "doc", content: [] }, createdBy: "Ann" };
  const revision = await db().revision.create({ data: { articleId: made.id, ...words } });
  await db().article.update({ where: { id: made.id }, data: { publicRevisionId: revision.id, ...dates } });
  return made;
}

const story = (headline: string, heroImageId: string, more: object = {}) =>
  db().article.create({
    data: { slug: randomUUID(), headline, heroImageId, ...more },
    select: { id: true, slug: true },
  });

test("who looks at a picture is told of the stories they may see; headlines at work of others are only counted", async () => {
  const imageId = await picture();
  const [journalist, editor] = [await person("journalist"), await person("editor")];
  const own = await story("My own draft", imageId, { writers: { create: { personId: journalist.personId } } });
  const open = await publicStory("Ice on the river", imageId, { publishedAt: YESTERDAY });
  await story("Minister to resign", imageId);
  await publicStory("Embargoed until noon", imageId, { publishedAt: TOMORROW });
  await publicStory("Taken back", imageId, { publishedAt: YESTERDAY, withdrawnAt: NOW });
  await db().page.create({
    data: { slug: `p-${randomUUID()}`, title: "Secret page", language: "en", standfirst: "", body: showing(imageId) },
  });

  const theirs = await readPictureSheet(imageId, journalist, NOW);
  expect(theirs?.uses.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
    { kind: "story", name: "Ice on the river", href: `/articles/${open.slug}`, isPublic: true },
    { kind: "story", name: "My own draft", href: `/desk/stories/${own.id}`, isPublic: false },
  ]);
  expect([theirs?.useCount, theirs?.hiddenUseCount]).toEqual([6, 4]);
  expect(JSON.stringify(theirs)).not.toMatch(/resign|Embargoed|Taken|Secret/);

  const all = await readPictureSheet(imageId, editor, NOW);
  expect([all?.uses.length, all?.hiddenUseCount]).toEqual([6, 0]);
});

test("a picture that only others' drafts show is said to be used, and not where", async () => {
  const imageId = await picture();
  await story("Minister to resign", imageId);
  expect(await readPictureSheet(imageId, await person("journalist"), NOW)).toMatchObject({
    ...{ uses: [], useCount: 1, hiddenUseCount: 1 },
  });
});

test("a picture in letters leads editors to each letter at the desk, and others to those that readers have", async () => {
  const imageId = await picture();
  const slug = `river-${randomUUID()}`;
  const { id: newsletterId } = await db().newsletter.create({
    data: { slug, name: "River Notes", description: "", rhythm: "", position: 1 },
  });
  const letter = (subject: string, more: object) =>
    db().issue.create({
      data: { ...{ newsletterId, subject, createdBy: "Ann", blocks: [{ kind: "picture", imageId }] }, ...more },
    });
  const sent = await letter("Ice on the river", { state: "sent", startedAt: YESTERDAY, number: 3, slug: "three" });
  const draft = await letter("Thaw", {});

  const all = await readPictureSheet(imageId, await person("editor"), NOW);
  expect(all?.uses.map(({ name, href }) => [name, href]).sort()).toEqual([
    ["Ice on the river", `/desk/newsletters/${slug}/issues/${sent.id}`],
    ["Thaw", `/desk/newsletters/${slug}/issues/${draft.id}`],
  ]);
  expect(await readPictureSheet(imageId, await person("journalist"), NOW)).toMatchObject({
    uses: [{ kind: "issue", name: "Ice on the river", href: `/newsletters/${slug}/three`, isPublic: true }],
    hiddenUseCount: 1,
  });
});

const showing = (imageId: string) => ({
  type: "doc",
  content: [{ type: "figure", attrs: { imageId, alt: "", caption: "", credit: "", size: "column" } }],
});
