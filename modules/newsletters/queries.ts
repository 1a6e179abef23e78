import "server-only";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import type { NewsletterHub, NewsletterOffer } from "./newsletter";

/** More than a reader would tick through; the desk orders them. */
const MAX_NEWSLETTERS = 60;

const offerSelect = { slug: true, name: true, host: true, description: true, rhythm: true, language: true } as const;

/** Those that readers are offered. */
export async function listNewsletters(): Promise<NewsletterOffer[]> {
  return db().newsletter.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    take: MAX_NEWSLETTERS,
    select: offerSelect,
  });
}

/** With what its own page shows; also one that is no longer offered. */
export async function readNewsletterHub(slug: string): Promise<NewsletterHub | null> {
  const select = { ...offerSelect, id: true, colour: true, retiredAt: true, picture: { select: pictureSelect } };
  const row = await db().newsletter.findUnique({ where: { slug }, select });
  if (!row) return null;

  const { retiredAt, picture, ...newsletter } = row;
  return { ...newsletter, isOffered: retiredAt === null, picture: picture && toPicture(picture) };
}

export async function readNewsletter(slug: string): Promise<NewsletterOffer | null> {
  return db().newsletter.findFirst({ where: { slug, retiredAt: null }, select: offerSelect });
}
