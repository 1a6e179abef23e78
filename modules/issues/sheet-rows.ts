import { type Body, imageIdsOf } from "@/modules/articles/body";
import type { Picture } from "@/modules/media/image";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import type { Transaction } from "@/modules/platform/db";
import type { Paper } from "@/modules/settings/paper";
import type { Prisma } from "@/prisma/generated/client";
import { accentOf } from "./accent";
import { type BlockStory, blockStorySelect, toBlockStory } from "./block-story";
import { type IssueBlock, issueBlocks, pictureIdsOf, storyIdsOf } from "./issue";
import { letterPicture } from "./letter-picture";
import type { IssueSheet, SheetBlock, SheetPicture } from "./sheet";
import { type Cards, cardsIn, readCards } from "./sheet-cards";

/** Where an issue is from, beside its newsletter. mailFrom: MAIL_FROM of the settings. */
export type House = { paper: Paper; mailFrom: string | undefined };

/** What an issue's blocks name: its stories and its pictures, as they are now. */
export type Shown = {
  stories: ReadonlyMap<string, BlockStory>;
  pictures: ReadonlyMap<string, Picture>;
  /** What cards within its texts lead to. */
  cards?: Cards;
};

export const sheetIssueSelect = {
  ...{ number: true, slug: true, subject: true, preheader: true, blocks: true },
  newsletter: {
    select: {
      ...{ slug: true, name: true, host: true, language: true, colour: true },
      ...{ fromName: true, fromAddress: true, replyTo: true },
    },
  },
} satisfies Prisma.IssueSelect;

type Row = Prisma.IssueGetPayload<{ select: typeof sheetIssueSelect }>;

/** An issue with everything in it as it is at this moment; stories that readers do not have yet stand in it as they are written. */
export function sheetOf({ newsletter, blocks, ...issue }: Row, shown: Shown, { paper, mailFrom }: House): IssueSheet {
  const { colour, fromName, fromAddress, ...rest } = newsletter;
  return {
    newsletter: {
      ...rest,
      accent: accentOf(colour, paper.accent),
      fromName: fromName || paper.name,
      fromAddress: fromAddress || mailFrom || paper.email,
    },
    ...issue,
    blocks: issueBlocks.parse(blocks).flatMap((block) => resolved(block, shown) ?? []),
  };
}

/** Both read as of one moment where the client is a transaction that says so. */
export async function readShown(transaction: Transaction, blocks: IssueBlock[], now: Date): Promise<Shown> {
  const stories = await transaction.article.findMany({
    where: { id: { in: storyIdsOf(blocks) } },
    select: blockStorySelect,
  });
  const images = await transaction.image.findMany({
    where: { id: { in: pictureIdsOf(blocks) } },
    select: pictureSelect,
  });
  return {
    stories: new Map(stories.map((row) => [row.id, toBlockStory(row, now)])),
    pictures: new Map(images.flatMap((row) => entryOf(toPicture(row)))),
    cards: await readCards(transaction, blocks, now),
  };
}

const entryOf = (picture: Picture | null): [string, Picture][] => (picture ? [[picture.id, picture]] : []);

/** null for a block that a reader would see nothing of. */
function resolved(block: IssueBlock, shown: Shown): SheetBlock | null {
  switch (block.kind) {
    case "text":
      return isEmpty(block.body) ? null : textOf(block.body, shown);
    case "story":
      return storyOf(block, shown);
    case "picture":
      return pictureOf(block, shown);
    case "sponsor": {
      const picture = block.imageId ? shown.pictures.get(block.imageId) : undefined;
      const { kind, name, body, href } = block;
      return { kind, name, body, href, picture: picture ? letterPicture(picture, "across") : null };
    }
    case "signOff":
      return isEmpty(block.body) ? null : { kind: "signOff", body: block.body };
    case "divider":
      return { kind: "divider" };
  }
}

const textOf = (body: Body, shown: Shown): SheetBlock => ({
  ...{ kind: "text", body, pictures: figuresOf(body, shown) },
  ...(shown.cards && { cards: cardsIn(body, shown.cards) }),
});

const isEmpty = ({ content }: Body) => content.every((node) => node.type === "paragraph" && node.content.length === 0);

function figuresOf(body: Body, { pictures }: Shown): Record<string, SheetPicture> {
  const found = imageIdsOf(body).flatMap((id) => pictures.get(id) ?? []);
  return Object.fromEntries(
    found.flatMap((picture) => {
      const made = letterPicture(picture, "across");
      return made ? [[picture.id, made]] : [];
    }),
  );
}

function storyOf(block: IssueBlock & { kind: "story" }, { stories }: Shown): SheetBlock | null {
  const story = stories.get(block.articleId);
  if (!story) return null;

  const { path, kicker, language, picture } = story;
  const { kind, articleId, form } = block;
  const drawn = picture && form !== "line" ? letterPicture(picture, form === "lead" ? "wide" : "beside") : null;
  const words = { headline: block.headline || story.headline, standfirst: block.standfirst || story.standfirst };
  return { kind, articleId, form, path, kicker, language, ...words, picture: drawn };
}

function pictureOf(block: IssueBlock & { kind: "picture" }, { pictures }: Shown): SheetBlock | null {
  const picture = pictures.get(block.imageId);
  const drawn = picture && letterPicture(picture, "across", block.alt || picture.alt);
  if (!drawn) return null;

  const { kind, href } = block;
  return {
    kind,
    picture: drawn,
    href,
    caption: block.caption || picture.caption,
    credit: block.credit || picture.credit,
  };
}
