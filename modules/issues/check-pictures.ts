import { nodesOf } from "@/modules/articles/body";
import type { BlockStory } from "./block-story";
import type { CheckProblem } from "./check-problem";
import { bodyOf, type IssueBlock } from "./issue";
import type { IssueWords } from "./keeping";

/** isReady: whether its JPEG stands; hasEnded: its rights have, and no reader is shown it any more. */
export type CheckedPicture = { alt: string; isDecorative: boolean; isReady: boolean; hasEnded: boolean };

type Facts = {
  words: Pick<IssueWords, "blocks">;
  stories: ReadonlyMap<string, BlockStory>;
  pictures: ReadonlyMap<string, CheckedPicture>;
};

/** Pictures that say nothing to those who cannot see them, or whose mail program shows none. */
export const withoutAlt = (facts: Facts): CheckProblem[] =>
  shownIn(facts).flatMap(({ blockId, alt, isDecorative, detail }) =>
    alt.trim() !== "" || isDecorative ? [] : [{ target: { place: "block", id: blockId }, detail }],
  );

/** Pictures that a letter sent now would lack. */
export const picturesNotShown = (facts: Facts): CheckProblem[] =>
  shownIn(facts).flatMap(({ blockId, lacks, detail }) =>
    lacks === null ? [] : [{ target: { place: "block", id: blockId }, detail, answer: lacks }],
  );

/** lacks: "absent", "rights-ended", "not-ready"; null where it is shown. */
type ShownPicture = { blockId: string; alt: string; isDecorative: boolean; lacks: string | null; detail: string };

const shownIn = (facts: Facts): ShownPicture[] => facts.words.blocks.flatMap((block) => picturesOf(block, facts));

function picturesOf(block: IssueBlock, { stories, pictures }: Facts): ShownPicture[] {
  if (block.kind === "story") return pictureOfStory(block, stories);

  const shown = (imageId: string, alt: string, detail: string) => asShown(block.id, pictures.get(imageId), alt, detail);
  if (block.kind === "picture") return [shown(block.imageId, block.alt, block.caption)];

  const body = bodyOf(block);
  const figures = body ? [...nodesOf(body)].flatMap((node) => (node.type === "figure" ? [node.attrs] : [])) : [];
  return [
    ...(block.kind === "sponsor" && block.imageId ? [shown(block.imageId, "", block.name)] : []),
    ...figures.map(({ imageId, alt, caption }) => shown(imageId, alt, caption)),
  ];
}

function pictureOfStory(block: IssueBlock & { kind: "story" }, stories: Facts["stories"]): ShownPicture[] {
  const story = stories.get(block.articleId);
  if (!story?.picture || block.form === "line") return [];
  const { alt, renditions } = story.picture;
  return [
    {
      ...{ blockId: block.id, alt, isDecorative: story.isPictureDecorative, detail: story.headline },
      lacks: renditions.length > 0 ? null : "not-ready",
    },
  ];
}

function asShown(blockId: string, picture: CheckedPicture | undefined, alt: string, detail: string): ShownPicture {
  if (!picture) return { blockId, alt, isDecorative: true, lacks: "absent", detail };
  const lacks = picture.hasEnded ? "rights-ended" : picture.isReady ? null : "not-ready";
  return { blockId, alt: alt || picture.alt, isDecorative: picture.isDecorative, lacks, detail };
}
