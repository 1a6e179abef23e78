import type { Block, Body } from "./body";

export type DefaultBoxes = {
  /** Slug of the newsletter offered where a story names none. */
  newsletter: string | null;
  /** Of the newest story that shares a topic. */
  relatedArticleId: string | null;
};

const PARAGRAPHS_BEFORE_NEWSLETTER = 3;
/** A related story in the same breath as the newsletter would be a wall of boxes. */
const PARAGRAPHS_BEFORE_RELATED = 7;

/** Puts the boxes that a writer did not place where readers find them in every story. A writer's own place is kept. */
export function withDefaultBoxes(body: Body, { newsletter, relatedArticleId }: DefaultBoxes): Body {
  let blocks = body.content;
  if (newsletter && !has(blocks, "newsletterBox")) {
    blocks = insert(blocks, PARAGRAPHS_BEFORE_NEWSLETTER, { type: "newsletterBox", attrs: { slug: newsletter } });
  }
  if (relatedArticleId && !has(blocks, "relatedCard")) {
    const box: Block = { type: "relatedCard", attrs: { articleId: relatedArticleId } };
    blocks = insert(blocks, PARAGRAPHS_BEFORE_RELATED, box);
  }
  return { ...body, content: blocks };
}

const has = (blocks: Block[], type: Block["type"]) => blocks.some((block) => block.type === type);

/** After so many paragraphs; a story that is over before is left alone, so that nothing stands behind its last word. */
function insert(blocks: Block[], paragraphCount: number, box: Block): Block[] {
  const paragraphs = blocks.flatMap((block, index) => (block.type === "paragraph" ? [index] : []));
  const after = paragraphs[paragraphCount - 1];
  if (after === undefined || after === blocks.length - 1) return blocks;
  return [...blocks.slice(0, after + 1), box, ...blocks.slice(after + 1)];
}
