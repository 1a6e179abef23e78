import "server-only";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import type { AuthorProfile } from "./author";

export async function readAuthor(slug: string): Promise<AuthorProfile | null> {
  const author = await db().author.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, role: true, bio: true, image: { select: pictureSelect } },
  });
  if (!author) return null;

  const { image, ...facts } = author;
  return { ...facts, picture: image && toPicture(image) };
}
