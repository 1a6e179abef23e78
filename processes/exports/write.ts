import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readReferences } from "@/modules/feeds/queries";
import { db } from "@/modules/platform/db";
import { readPaper } from "@/modules/settings/queries";
import type { ArchivedPictures } from "./archived-pictures";
import { ghostPost, type Leaving } from "./ghost";
import { eachStory, listLeavingPages } from "./leaving";

export type Written = { stories: number; pages: number };

export type ExportOptions = {
  siteUrl: string;
  /** Where pictures are named by their files of an archive, instead of their public addresses. */
  pictures?: ArchivedPictures;
  /** Told after every hundred stories. What it throws ends the export, and nothing is left of it. */
  onProgress?: (storyCount: number) => void;
};

/** Writes what the newsroom published and wrote as one file that Ghost and Masthead can import. It holds nothing of readers. */
export async function writeExport(file: string, options: ExportOptions, now: Date): Promise<Written> {
  const written = { stories: 0, pages: 0 };
  const partial = `${file}.partial`;
  try {
    await pipeline(
      Readable.from(pieces(options, now, written)),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rename(partial, file);
  return written;
}

async function* pieces(
  { siteUrl, pictures, onProgress }: ExportOptions,
  now: Date,
  written: Written,
): AsyncGenerator<string> {
  const { name, language } = await readPaper();
  const settings = [
    { key: "title", value: name },
    { key: "locale", value: language },
  ];
  const links = { posts_tags: [] as object[], posts_authors: [] as object[] };
  const meta = { exported_on: now.getTime(), version: "5.0.0" };
  yield `{"db":[{"meta":${JSON.stringify(meta)},"data":{"settings":${JSON.stringify(settings)}`;
  yield `,"users":${JSON.stringify(await listUsers())},"tags":${JSON.stringify(await listTags())},"posts":[`;

  let comma = "";
  const posts = async (leaving: Leaving[]) => {
    const surroundings = { siteUrl, references: await readReferences(leaving.map(toReferring), now) };
    const posts = leaving.map((one) => JSON.stringify(ghostPost(one, surroundings))).join(",");
    const text = pictures ? await pictures.namedIn(posts, surroundings) : posts;
    const piece = text && comma + text;
    if (text) comma = ",";
    return piece;
  };
  for await (const stories of eachStory(now)) {
    for (const { id, tagIds, authorIds } of stories) {
      links.posts_tags.push(...tagIds.map((tag_id, sort_order) => ({ post_id: id, tag_id, sort_order })));
      links.posts_authors.push(...authorIds.map((author_id, sort_order) => ({ post_id: id, author_id, sort_order })));
    }
    written.stories += stories.length;
    onProgress?.(written.stories);
    yield await posts(stories);
  }
  const pages = await listLeavingPages();
  written.pages = pages.length;
  yield await posts(pages);
  yield `],"posts_tags":${JSON.stringify(links.posts_tags)},"posts_authors":${JSON.stringify(links.posts_authors)}}}]}\n`;
}

const toReferring = ({ body, hero }: Leaving) => ({ body, hero: hero && { ...hero, credit: "" } });

const listTags = () =>
  db().tag.findMany({ orderBy: { slug: "asc" }, select: { id: true, name: true, slug: true, description: true } });

/** Bylines, not people: nobody's address leaves. */
const listUsers = () =>
  db().author.findMany({ orderBy: { slug: "asc" }, select: { id: true, name: true, slug: true, bio: true } });
