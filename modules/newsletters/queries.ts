import "server-only";
import { db } from "@/modules/platform/db";
import type { NewsletterOffer } from "./newsletter";

/** More than a reader would tick through; the desk orders them. */
const MAX_NEWSLETTERS = 60;

const offerSelect = { slug: true, name: true, host: true, description: true, rhythm: true, language: true } as const;

export async function listNewsletters(): Promise<NewsletterOffer[]> {
  return db().newsletter.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    take: MAX_NEWSLETTERS,
    select: offerSelect,
  });
}

export async function readNewsletter(slug: string): Promise<NewsletterOffer | null> {
  return db().newsletter.findUnique({ where: { slug }, select: offerSelect });
}
