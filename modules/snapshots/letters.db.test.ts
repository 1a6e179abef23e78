import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SheetPicture } from "@/modules/issues/sheet";
import { letter, newsletter, story, storyBlock } from "@/modules/letter-archive/queries.fixture";
import { db } from "@/modules/platform/db";
import { listCatalogue } from "./catalogue";
import { listLetterPaths } from "./letters";
import { readChangeFacts } from "./queries";

const NOW = new Date("2026-11-23T09:00:00Z");
const on = (day: string) => new Date(`${day}T09:00:00Z`);
const ZONE = "Europe/Kyiv";

test("a letter is printed with the two beside it and its month, by the paper's clock", async () => {
  const of = await newsletter();
  await letter({ of, at: on("2026-10-23") });
  const { id } = await letter({ of, at: new Date("2026-10-31T22:30:00Z") });
  await letter({ of, at: on("2026-11-06") });

  expect(await listLetterPaths({ slug: of.slug, issueId: id }, ZONE)).toEqual(
    ["2-ice", "1-ice", "3-ice", "2026/11"].map((part) => `/newsletters/${of.slug}/${part}`),
  );
});

test("one that was cancelled on its way is printed too, so that it goes", async () => {
  const of = await newsletter();
  const { id } = await letter({ of, at: on("2026-11-20"), state: "cancelled" });
  expect(await listLetterPaths({ slug: of.slug, issueId: id }, ZONE)).toContain(`/newsletters/${of.slug}/1-ice`);
});

test("one that nobody was sent has no page", async () => {
  const of = await newsletter();
  const { id } = await letter({ of, at: on("2026-11-20"), state: "scheduled" });
  expect(await listLetterPaths({ slug: of.slug, issueId: id }, ZONE)).toEqual([]);
  expect(await listLetterPaths({ slug: of.slug }, ZONE)).toEqual([]);
});

test("the letters that show a story are found by it", async () => {
  const [of, ice, other] = [await newsletter(), await story(), await story()];
  await letter({ of, at: on("2026-11-20"), blocks: [storyBlock(ice.id)] });
  await letter({ of, at: on("2026-11-21"), blocks: [storyBlock(other.id)] });

  const { otherPaths } = await readChangeFacts({ kind: "article", articleId: ice.id });
  expect(otherPaths).toEqual([`/newsletters/${of.slug}/1-ice`]);
});

test("the letters that show a picture are found by it, wherever it stands in them", async () => {
  const [of, ice] = [await newsletter(), await story()];
  const imageId = randomUUID();
  const picture: SheetPicture = { imageId, path: "/media/a.jpg", widthInPixels: 2, heightInPixels: 1, alt: "" };
  const body = { type: "doc" as const, content: [] };
  await letter({ of, at: on("2026-11-18"), blocks: [{ ...storyBlock(ice.id), picture }] });
  await letter({ of, at: on("2026-11-19"), blocks: [{ kind: "text", body, pictures: { [imageId]: picture } }] });
  await letter({ of, at: on("2026-11-20"), blocks: [{ kind: "picture", picture, caption: "", credit: "", href: "" }] });
  await letter({ of, at: on("2026-11-21"), blocks: [{ kind: "text", body, pictures: {} }] });

  const { otherPaths } = await readChangeFacts({ kind: "image", imageId });
  expect(otherPaths).toEqual(["3-ice", "2-ice", "1-ice"].map((slug) => `/newsletters/${of.slug}/${slug}`));
});

test("a picture of a story is shown by the letters that brought the story", async () => {
  const [of, ice] = [await newsletter(), await story()];
  const { id: heroImageId } = await db().image.create({
    data: {
      ...{ contentHash: randomUUID(), originalName: "ice.jpg", originalPath: "ice.jpg", mediaType: "image/jpeg" },
      ...{ widthInPixels: 3000, heightInPixels: 2000, dominantColour: "#335566" },
    },
  });
  await db().article.update({ where: { id: ice.id }, data: { heroImageId } });
  await letter({ of, at: on("2026-11-20"), blocks: [storyBlock(ice.id)] });

  const { otherPaths } = await readChangeFacts({ kind: "image", imageId: heroImageId });
  expect(otherPaths).toEqual([`/newsletters/${of.slug}/1-ice`]);
});

test("a reprint comes to every letter that was sent, and to no other", async () => {
  const of = await newsletter();
  await letter({ of, at: on("2026-11-20") });
  await letter({ of, at: on("2026-11-21"), state: "cancelled" });
  await letter({ of, at: on("2026-11-22"), state: "draft" });

  const paths: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const stretch = await listCatalogue(cursor, NOW);
    paths.push(...stretch.paths);
    cursor = stretch.next;
    if (cursor === null) break;
  }
  expect(paths.filter((path) => path.startsWith(`/newsletters/${of.slug}`))).toEqual(
    ["", "/feed.xml", "/atom.xml", "/feed.json", "/1-ice", "/2026/11"].map((part) => `/newsletters/${of.slug}${part}`),
  );
});
