import { imageIdsOf } from "@/modules/articles/body";
import type { Archive, ArchivedPicture } from "./archive";

export type WantedPicture = { picture: ArchivedPicture /** Slug of the first that shows it. */; where: string };

/** The pictures of what is still to be written, each with the story that shows it. */
export function wantedPictures(
  archive: Archive,
  known: { articles: ReadonlySet<string>; pages: ReadonlySet<string> },
): WantedPicture[] {
  const wheres = new Map<string, string>();
  const want = (id: string | undefined, where: string) => {
    if (id && !wheres.has(id)) wheres.set(id, where);
  };

  for (const article of archive.articles) {
    if (known.articles.has(article.sourceId)) continue;
    want(article.hero?.pictureId, article.slug);
    for (const id of imageIdsOf(article.body)) want(id, article.slug);
  }
  for (const page of archive.pages) {
    if (!known.pages.has(page.sourceId)) for (const id of imageIdsOf(page.body)) want(id, page.slug);
  }
  if (wheres.size > 0 || known.articles.size === 0) {
    for (const author of archive.authors) want(author.pictureId, author.slug);
  }
  return archive.pictures.flatMap((picture) => {
    const where = wheres.get(picture.id);
    return where === undefined ? [] : [{ picture, where }];
  });
}
