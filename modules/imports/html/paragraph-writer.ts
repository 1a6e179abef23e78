import type { Block, Inline, Mark } from "@/modules/articles/body";
import { embedOf, isEmbeddable } from "../embed";
import { storable } from "../storable";
import { paragraphOf } from "./walk";

/** The schema's bounds of one text and of one paragraph, with room to spare. */
const MAX_TEXT_LENGTH = 100_000;
const MAX_INLINES = 4_000;

/** Gathers text into paragraphs, as a browser would: spaces collapse, and a block ends the paragraph before it. */
export class ParagraphWriter {
  private readonly blocks: Block[] = [];
  private inlines: Inline[] = [];

  text(value: string, marks: readonly Mark[]): void {
    let text = storable(value).replace(/[ \t\n\r\f]+/g, " ");
    if (this.isAfterSpace()) text = text.replace(/^ /, "");
    for (let at = 0; at < text.length; at += MAX_TEXT_LENGTH) this.append(text.slice(at, at + MAX_TEXT_LENGTH), marks);
    if (this.inlines.length > MAX_INLINES) this.endParagraph();
  }

  lineBreak(): void {
    this.inlines.push({ type: "hardBreak" });
  }

  block(...blocks: Block[]): void {
    this.endParagraph();
    this.blocks.push(...blocks);
  }

  endParagraph(): void {
    const content = trimmed(this.inlines);
    this.inlines = [];
    if (content.length > 0) this.blocks.push(embedAlone(content) ?? paragraphOf(content));
  }

  finish(): Block[] {
    this.endParagraph();
    return this.blocks;
  }

  private append(text: string, marks: readonly Mark[]): void {
    if (!text) return;
    const last = this.inlines.at(-1);
    const isLike = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
    if (isLike && last.text.length + text.length <= MAX_TEXT_LENGTH) {
      last.text += text;
      return;
    }
    this.inlines.push({ type: "text", text, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
  }

  private isAfterSpace(): boolean {
    const last = this.inlines.at(-1);
    return !last || last.type === "hardBreak" || last.text.endsWith(" ");
  }
}

function trimmed(inlines: Inline[]): Inline[] {
  const content = [...inlines];
  for (let last = content.at(-1); last; last = content.at(-1)) {
    if (last.type === "text") {
      last.text = last.text.replace(/ $/, "");
      if (last.text) break;
    }
    content.pop();
  }
  while (content[0]?.type === "hardBreak") content.shift();
  for (const [at, inline] of content.entries()) {
    if (inline.type === "text" && content[at + 1]?.type === "hardBreak") inline.text = inline.text.replace(/ $/, "");
  }
  return content.filter((inline) => inline.type !== "text" || inline.text !== "");
}

/** The address of a video alone in its paragraph is how people embed it. */
function embedAlone(content: Inline[]): Block | null {
  const [only] = content;
  if (content.length !== 1 || only?.type !== "text" || !/^https?:\/\/\S+$/.test(only.text)) return null;
  return isEmbeddable(only.text) ? embedOf(only.text) : null;
}
