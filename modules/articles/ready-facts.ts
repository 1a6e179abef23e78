import { type LinkView, readDeadLinks } from "@/modules/links/dead-links";
import type { Transaction } from "@/modules/platform/db";
import {
  defaultPublishing,
  PUBLISHING_KEY,
  type PublishingRules,
  publishingSchema,
} from "@/modules/settings/publishing";
import { type Body, imageIdsOf } from "./body";
import { linksOf } from "./links";
import type { PictureFacts, ReadyFacts, WordsToPublish } from "./ready";

const PICTURE = { id: true, alt: true, credit: true, isDecorative: true, rightsEndAt: true } as const;

/** Everything the ready list looks at, as it is in this transaction. @throws where there is no such story */
export async function readReadyFacts(
  transaction: Transaction,
  articleId: string,
  words: WordsToPublish,
  view: LinkView,
): Promise<ReadyFacts> {
  const story = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ slugFollows: true, publishedAt: true, sectionId: true, heroAlt: true, heroCredit: true },
      heroImage: { select: PICTURE },
      _count: { select: { authors: true } },
    },
  });
  return {
    words,
    slugFollows: story.slugFollows && story.publishedAt === null,
    hasSection: story.sectionId !== null,
    authorCount: story._count.authors,
    hero: heroFacts(story),
    pictures: await readPictures(transaction, words.body),
    deadLinks: await readDeadLinks(
      transaction,
      linksOf(words.body).map(({ href }) => href),
      view,
    ),
  };
}

export async function readPublishingRules(transaction: Transaction): Promise<PublishingRules> {
  const row = await transaction.setting.findUnique({ where: { key: PUBLISHING_KEY } });
  return row ? publishingSchema.parse(row.value) : defaultPublishing;
}

type HeroRow = { heroAlt: string | null; heroCredit: string | null; heroImage: PictureFacts | null };

const heroFacts = ({ heroImage, heroAlt, heroCredit }: HeroRow): PictureFacts | null =>
  heroImage && { ...heroImage, alt: heroAlt ?? heroImage.alt, credit: heroCredit ?? heroImage.credit };

async function readPictures(transaction: Transaction, body: Body): Promise<Map<string, PictureFacts>> {
  const ids = imageIdsOf(body);
  if (ids.length === 0) return new Map();
  const rows = await transaction.image.findMany({ where: { id: { in: ids } }, select: PICTURE });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
