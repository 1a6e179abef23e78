import { stat } from "node:fs/promises";
import path from "node:path";
import type { ZipEntry } from "@/modules/archive-runs/zip";
import { mediaPath } from "@/modules/media/image";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import type { Surroundings } from "./ghost";

/** Where Ghost keeps pictures, in its exports and on its disk; a folder of our own in it. */
const FOLDER = "content/images/masthead";
/** What Ghost's importer replaces by the address of the new site. */
const GHOST_URL = "__GHOST_URL__";

/** The originals of the pictures that an export shows, and their names in its zip. */
export class ArchivedPictures {
  readonly #entries = new Map<string, ZipEntry>();

  get entries(): ZipEntry[] {
    return [...this.#entries.values()];
  }

  /** The posts, with public addresses of pictures replaced by their names in the zip. One whose original is gone keeps its address. */
  async namedIn(posts: string, { siteUrl, references }: Surroundings): Promise<string> {
    await this.#gather([...references.pictures.keys()]);
    const names = new Map(
      [...references.pictures].flatMap(([imageId, { path: rendition }]) => {
        const entry = this.#entries.get(imageId);
        return entry ? [[rendition, `${GHOST_URL}/${entry.name}`] as const] : [];
      }),
    );
    const beginning = new URL(mediaPath(""), siteUrl).href;
    const [first = "", ...rest] = posts.split(beginning);
    const named = rest.map((text) => {
      const [rendition = ""] = /^[\w./-]+/.exec(text) ?? [];
      const name = names.get(rendition);
      return name ? name + text.slice(rendition.length) : beginning + text;
    });
    return first + named.join("");
  }

  async #gather(imageIds: string[]): Promise<void> {
    const images = await db().image.findMany({
      where: { id: { in: imageIds.filter((id) => !this.#entries.has(id)) } },
      select: { id: true, originalPath: true },
    });
    for (const { id, originalPath } of images) {
      const file = store("originals").fileOf(originalPath);
      const isThere = await stat(file).then(
        () => true,
        () => false,
      );
      if (isThere) this.#entries.set(id, { file, name: `${FOLDER}/${id}${path.extname(originalPath)}` });
    }
  }
}
