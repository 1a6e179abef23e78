import { focusOf } from "@/modules/media/crops";
import type { Transaction } from "@/modules/platform/db";
import type { FieldName, Particulars } from "./particulars";

/** A story's fields as they are in this transaction, with the version they have together. */
export async function readParticulars(transaction: Transaction, articleId: string) {
  const row = await transaction.article.findUnique({
    where: { id: articleId },
    select: {
      ...{ version: true, publishedAt: true, withdrawnAt: true, sectionId: true, kicker: true, language: true },
      ...{ heroImageId: true, heroAlt: true, heroCaption: true, heroCredit: true, heroFocus: true },
      tags: { orderBy: { position: "asc" }, select: { tagId: true, tag: { select: { slug: true } } } },
      authors: { orderBy: { position: "asc" }, select: { authorId: true, author: { select: { slug: true } } } },
    },
  });
  if (!row) return null;

  const { kicker, language, heroAlt, heroCaption, heroCredit } = row;
  const particulars: Particulars = {
    tags: { main: row.sectionId, ids: row.tags.map(({ tagId }) => tagId) },
    authors: row.authors.map(({ authorId }) => authorId),
    ...{ kicker, language, heroImage: row.heroImageId, heroAlt, heroCaption, heroCredit },
    heroFocus: focusOf(row.heroFocus),
  };
  return { row, particulars };
}

type Writer<Name extends FieldName> = (
  transaction: Transaction,
  articleId: string,
  value: Particulars[Name],
) => Promise<unknown>;

const setting = (transaction: Transaction, id: string, data: Parameters<Transaction["article"]["update"]>[0]["data"]) =>
  transaction.article.update({ where: { id }, data, select: { id: true } });

/** In SQL: Prisma's null for a column of JSON comes with its client, which only commands and queries know. */
const forgetFocus = (transaction: Transaction, id: string) =>
  transaction.$executeRaw`UPDATE "Article" SET "heroFocus" = NULL WHERE "id" = ${id}::uuid`;

/** How each field is written. A value that is not there any more fails at a foreign key. */
export const WRITERS: { [Name in FieldName]: Writer<Name> } = {
  tags: async (transaction, articleId, { main, ids }) => {
    await transaction.articleTag.deleteMany({ where: { articleId } });
    await transaction.articleTag.createMany({ data: ids.map((tagId, position) => ({ articleId, tagId, position })) });
    await setting(transaction, articleId, { sectionId: main });
  },
  authors: async (transaction, articleId, ids) => {
    await transaction.articleAuthor.deleteMany({ where: { articleId } });
    const data = ids.map((authorId, position) => ({ articleId, authorId, position }));
    await transaction.articleAuthor.createMany({ data });
  },
  kicker: (transaction, id, kicker) => setting(transaction, id, { kicker }),
  language: (transaction, id, language) => setting(transaction, id, { language }),
  /** What was said of the picture before is not true of another. */
  heroImage: async (transaction, id, heroImageId) => {
    await setting(transaction, id, { heroImageId, heroAlt: null, heroCaption: null, heroCredit: null });
    await forgetFocus(transaction, id);
  },
  heroFocus: (transaction, id, heroFocus) =>
    heroFocus ? setting(transaction, id, { heroFocus }) : forgetFocus(transaction, id),
  heroAlt: (transaction, id, heroAlt) => setting(transaction, id, { heroAlt }),
  heroCaption: (transaction, id, heroCaption) => setting(transaction, id, { heroCaption }),
  heroCredit: (transaction, id, heroCredit) => setting(transaction, id, { heroCredit }),
};
