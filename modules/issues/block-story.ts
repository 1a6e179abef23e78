import { articlePath, stateOf } from "@/modules/articles/article";
import type { Picture } from "@/modules/media/image";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import type { Prisma } from "@/prisma/generated/client";

/** A story as an issue shows it, whether readers have it yet or not. */
export type BlockStory = {
  id: string;
  path: string;
  language: string;
  kicker: string;
  headline: string;
  standfirst: string;
  standing: "live" | "scheduled" | "in-work" | "withdrawn";
  /** Since when readers have it, or from when they will; null while nobody said. */
  liveAt: Date | null;
  picture: Picture | null;
  isPictureDecorative: boolean;
};

export const blockStorySelect = {
  ...{ id: true, slug: true, language: true, kicker: true, headline: true, standfirst: true },
  ...{ publishedAt: true, withdrawnAt: true, heroAlt: true },
  section: { select: { name: true } },
  heroImage: { select: { ...pictureSelect, isDecorative: true } },
  schedules: {
    where: { state: "waiting" },
    take: 1,
    select: { publishAt: true, revision: { select: { headline: true, standfirst: true } } },
  },
  revisions: { orderBy: { number: "desc" }, take: 1, select: { headline: true, standfirst: true } },
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof blockStorySelect }>;

export function toBlockStory(row: Row, now: Date): BlockStory {
  const { standing, liveAt } = standingOf(row, now);
  const { heroImage, heroAlt } = row;
  const picture = heroImage && toPicture(heroImage);
  return {
    ...{ id: row.id, path: articlePath(row.slug), language: row.language, standing, liveAt },
    kicker: row.kicker ?? row.section?.name ?? "",
    ...wordsOf(row),
    picture: picture && { ...picture, alt: heroAlt ?? picture.alt },
    isPictureDecorative: heroImage?.isDecorative ?? false,
  };
}

function standingOf(row: Row, now: Date): Pick<BlockStory, "standing" | "liveAt"> {
  const state = stateOf(row, now);
  if (state === "published") return { standing: "live", liveAt: row.publishedAt };
  if (state === "withdrawn") return { standing: "withdrawn", liveAt: null };

  const liveAt = row.publishedAt ?? row.schedules[0]?.publishAt ?? null;
  return { standing: liveAt ? "scheduled" : "in-work", liveAt };
}

/** What readers have; else what they will get at its minute; else as far as it is written. */
function wordsOf({ headline, standfirst, publishedAt, schedules, revisions }: Row) {
  const words = publishedAt ? { headline, standfirst } : (schedules[0]?.revision ?? revisions[0]);
  return { headline: words?.headline || headline, standfirst: words?.standfirst || standfirst };
}
