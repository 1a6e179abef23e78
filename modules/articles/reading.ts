import { focusedOn } from "@/modules/media/crops";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import type { Prisma } from "@/prisma/generated/client";
import type { ArticleReading } from "./article";
import { bodySchema } from "./body";
import { cardSelect, tagLinkSelect, toCard } from "./card";
import { publicationOf } from "./publication";
import type { Words } from "./revision";

/** What a query selects of a story for its own page. */
export const readingSelect = {
  ...cardSelect,
  authors: {
    select: { author: { select: { slug: true, name: true, role: true, bio: true, image: { select: pictureSelect } } } },
    orderBy: { position: "asc" },
  },
  tags: { select: { tag: { select: tagLinkSelect } }, orderBy: { position: "asc" } },
  heroImage: { select: { ...pictureSelect, copyright: true, rightsHolder: true } },
  heroCaption: true,
  heroCredit: true,
  revisedAt: true,
  translationGroup: true,
  publicRevision: { select: { id: true, body: true } },
  corrections: { select: { text: true, correctedAt: true }, orderBy: { correctedAt: "desc" } },
  narration: {
    select: {
      articleId: true,
      path: true,
      timesPath: true,
      mediaType: true,
      durationInSeconds: true,
      isSynthetic: true,
    },
  },
} satisfies Prisma.ArticleSelect;

type ReadingRow = Prisma.ArticleGetPayload<{ select: typeof readingSelect }>;

/** @throws for a story that no revision of is public, or whose body is not one */
export function toReading(row: ReadingRow, translations: ArticleReading["translations"]): ArticleReading {
  if (!row.publicRevision) throw new Error(`${row.slug} is published without a revision`);

  return {
    ...toCard(row),
    body: bodySchema.parse(row.publicRevision.body),
    revisionId: row.publicRevision.id,
    tags: row.tags.map(({ tag }) => tag),
    authors: toAuthors(row),
    revisedAt: row.revisedAt,
    hero: toHero(row),
    corrections: row.corrections,
    narration: row.narration,
    translations,
  };
}

/** The page a story in work would have if these words went out now. */
export function toReadingOfWork(row: ReadingRow, words: Words, now: Date): ArticleReading {
  const publishedAt = row.publishedAt && row.publishedAt < now ? row.publishedAt : now;
  return {
    ...toCard({ ...row, ...words, publishedAt }),
    body: words.body,
    wordCount: publicationOf(words.body).wordCount,
    revisionId: "",
    tags: row.tags.map(({ tag }) => tag),
    authors: toAuthors(row),
    revisedAt: row.revisedAt,
    hero: toHero(row),
    corrections: row.corrections,
    narration: row.narration,
    translations: [],
  };
}

const toAuthors = ({ authors }: ReadingRow): ArticleReading["authors"] =>
  authors.map(({ author: { image, ...author } }) => ({ ...author, picture: image && toPicture(image) }));

/** What the story says of its picture, else what the picture says of itself. */
function toHero({ heroImage, heroAlt, heroCaption, heroCredit, heroFocus }: ReadingRow): ArticleReading["hero"] {
  const picture = heroImage && toPicture(heroImage);
  if (!picture) return null;
  return {
    picture: focusedOn(picture, heroFocus),
    alt: heroAlt ?? picture.alt,
    caption: heroCaption ?? picture.caption,
    credit: heroCredit ?? picture.credit,
    copyright: heroImage.copyright || heroImage.rightsHolder,
  };
}
