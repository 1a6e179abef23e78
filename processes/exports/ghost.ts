import { articlePath } from "@/modules/articles/article";
import type { Body } from "@/modules/articles/body";
import type { FeedReferences } from "@/modules/feeds/feed";
import { feedHtml } from "@/modules/feeds/feed-html";
import { mediaPath } from "@/modules/media/image";
import { pagePath } from "@/modules/pages/page";

/** A story or a page as it leaves. */
export type Leaving = {
  id: string;
  type: "post" | "page";
  slug: string;
  language: string;
  title: string;
  standfirst: string;
  body: Body;
  hero: { imageId: string; alt: string; caption: string } | null;
  createdAt: Date | null;
  changedAt: Date | null;
  /** null: no reader has it. */
  publishedAt: Date | null;
};

export type Surroundings = { siteUrl: string; references: FeedReferences };

/** A post as Ghost's importer takes it, its pictures by their public addresses. */
export function ghostPost(leaving: Leaving, { siteUrl, references }: Surroundings) {
  const { id, type, slug, hero } = leaving;
  const url = new URL(type === "page" ? pagePath(slug) : articlePath(slug), siteUrl).href;
  const picture = hero ? references.pictures.get(hero.imageId) : undefined;
  return {
    ...{ id, uuid: id, type, slug, title: leaving.title, visibility: "public", locale: leaving.language },
    html: feedHtml(leaving.body, url, references).markup,
    custom_excerpt: leaving.standfirst || null,
    feature_image: picture ? new URL(mediaPath(picture.path), siteUrl).href : null,
    feature_image_alt: hero?.alt || null,
    feature_image_caption: hero?.caption || null,
    status: leaving.publishedAt ? "published" : "draft",
    created_at: leaving.createdAt?.toISOString() ?? null,
    updated_at: leaving.changedAt?.toISOString() ?? null,
    published_at: leaving.publishedAt?.toISOString() ?? null,
  };
}
