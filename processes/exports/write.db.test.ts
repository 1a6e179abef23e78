import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseGhostExport } from "@/modules/imports/ghost/export";
import { seedOf } from "@/modules/manuscripts/manuscript-document";
import { db } from "@/modules/platform/db";
import { loadDemo } from "@/prisma/demo/load";
import { writeExport } from "./write";

const NOW = new Date("2026-11-24T03:10:00Z");

test("what leaves is every story and page with its words, tags and bylines, as an import reads it, and nobody's address", async () => {
  await loadDemo(NOW, () => {});
  const person = await db().person.create({ data: { email: "ruta@secret.example", name: "Ruta", role: "editor" } });
  const draft = await db().article.create({ data: { slug: "in-work", headline: "Still in work" } });
  const label = `${"x".repeat(81)} said in a box`;
  const unfinished = seedOf({
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: "Still in work" }] },
      { type: "infoBox", attrs: { label }, content: [{ type: "paragraph" }] },
      { type: "figure", attrs: { uploadId: "u1", caption: "Said of a picture on its way" } },
    ],
  });
  await db().manuscript.create({ data: { articleId: draft.id, state: unfinished } });
  const folder = await mkdtemp(path.join(tmpdir(), "masthead-export-"));
  const file = path.join(folder, "paper.json");
  const written = await writeExport(file, { siteUrl: "https://daymark.example" }, NOW);
  const text = await readFile(file, "utf8");
  await rm(folder, { recursive: true });

  const { posts, tags, users, posts_tags, posts_authors } = parseGhostExport(text);
  expect(posts).toHaveLength(written.stories + written.pages);
  expect(written.stories).toBe(await db().article.count());
  expect(tags).toHaveLength(await db().tag.count());
  expect(users).toHaveLength(await db().author.count());
  expect(posts_tags).toHaveLength(await db().articleTag.count());
  expect(posts_authors).toHaveLength(await db().articleAuthor.count());
  expect(posts.find(({ slug }) => slug === draft.slug)).toMatchObject({ status: "draft", title: "Still in work" });

  const leaving = posts.find(({ slug }) => slug === draft.slug)?.html;
  for (const words of ["said in a box", "Said of a picture on its way"]) expect(leaving).toContain(words);

  const story = await db().article.findFirstOrThrow({ where: { publicRevisionId: { not: null }, source: "demo" } });
  const left = posts.find(({ id }) => id === story.id);
  expect(left).toMatchObject({ status: "published", title: story.headline, type: "post" });
  expect(left?.html).toContain("<p>");
  for (const secret of [person.email, "passwordHash"]) expect(text).not.toContain(secret);
}, 240_000);
