import { manuscriptOf } from "@/modules/articles/manuscript";
import type { Words } from "@/modules/articles/revision";
import { readManuscriptJson } from "@/modules/manuscripts/queries";
import { readIdBefore, readLatestId, readVersion } from "@/modules/revisions/queries";
import { type Version, WORK } from "@/modules/revisions/version";

/** version: null for the words of this moment. */
export type Compared = { id: string; version: Version | null; words: Words };

/** The two states that an address asks for; without a wish, what readers have (or the last kept state) and the words of now. */
export async function readCompared(
  articleId: string,
  asked: { a?: string | undefined; b?: string | undefined },
): Promise<{ a: Compared | null; b: Compared } | null> {
  const b = asked.b && asked.b !== WORK ? await readOne(articleId, asked.b) : await readWork(articleId);
  if (!b) return null;
  if (asked.a === WORK) return { a: await readWork(articleId), b };

  const earlierId =
    asked.a ?? (b.version ? await readIdBefore(articleId, b.version.number) : await readLatestId(articleId));
  const a = earlierId ? await readOne(articleId, earlierId) : null;
  return asked.a && !a ? null : { a, b };
}

async function readOne(articleId: string, versionId: string): Promise<Compared | null> {
  const found = await readVersion(articleId, versionId);
  if (!found) return null;
  const { words, ...version } = found;
  return { id: version.id, version, words };
}

async function readWork(articleId: string): Promise<Compared | null> {
  const words = manuscriptOf(await readManuscriptJson(articleId));
  return words && { id: WORK, version: null, words };
}
