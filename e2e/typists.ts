import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { stateAfter, type WorkingNode, workingDocumentOf } from "@/modules/manuscripts/manuscript-document";
import type { PaperKeys } from "./paper.ts";
import { ask } from "./staff.ts";

/** People who type in one story, each in a browser of their own and in a place of their own. */
export type Typist = { name: string; page: Page; sentences: string[] };

const PLACE = "begins here.";

/** A story in work by these people, with a place for each of them. @param more blocks below these @returns its id */
export async function openRoom(
  paper: PaperKeys,
  writers: { id: string; name: string }[],
  more: object[] = [],
): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `WITH story AS (
       INSERT INTO "Article" (id, slug, headline, "changedAt") VALUES (gen_random_uuid(), $1, 'The long night', now())
       RETURNING id), words AS (
       INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy")
       SELECT gen_random_uuid(), id, 1, 'The long night', 'Written together', $2, 'A test' FROM story)
     INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, unnest($3::uuid[]) FROM story
     RETURNING "articleId" AS id`,
    [randomUUID(), JSON.stringify(placesOf(writers, more)), writers.map(({ id }) => id)],
    paper,
  );
  if (!row) throw new Error("The story could not be made");
  return row.id;
}

const placesOf = (writers: { name: string }[], more: object[]) => ({
  type: "doc",
  content: [
    ...writers.map(({ name }) => ({ type: "paragraph", content: [{ type: "text", text: `${name} ${PLACE}` }] })),
    ...more,
  ],
});

/** Opens the story and waits until it can be written in. */
export async function sitDown({ page, name }: Pick<Typist, "page" | "name">, address: string): Promise<void> {
  await page.goto(address);
  await takePlace({ page, name });
}

/** Puts the caret where this one wrote last, as somebody does who comes back to a story. */
export async function takePlace({ page, name }: Pick<Typist, "page" | "name">): Promise<void> {
  await page.locator(".story-text[contenteditable=true] p").filter({ hasText: name }).last().waitFor();
  await page.locator(".story-text").evaluate((sheet: HTMLElement, who) => {
    sheet.focus();
    const own = [...sheet.querySelectorAll("p")].filter(({ textContent }) => textContent.includes(`${who} `)).at(-1);
    if (own) getSelection()?.collapse(own, own.childNodes.length);
  }, name);
}

/** Types one more sentence after those before, and now and then begins a new paragraph. @param pace in milliseconds, between keys */
export async function typeSentence(typist: Typist, pace = 15): Promise<string> {
  const { sentence, isParagraph } = await beginSentence(typist);
  await typist.page.keyboard.type(isParagraph ? sentence : ` ${sentence}`, { delay: pace });
  return sentence;
}

/** The same a word at a time, as phones write: a tenth of the work for a busy machine. */
export async function writeSentence(typist: Typist): Promise<string> {
  const { sentence, isParagraph } = await beginSentence(typist);
  const words = sentence.split(" ").map((word, index) => (index === 0 && isParagraph ? word : ` ${word}`));
  for (const word of words) await typist.page.keyboard.insertText(word);
  return sentence;
}

async function beginSentence({ name, page, sentences }: Typist) {
  const number = sentences.length + 1;
  const sentence = `${name} ${number} saw the water rise by a hand.`;
  sentences.push(sentence);
  const isParagraph = number % 4 === 0;
  if (isParagraph) await page.keyboard.press("Enter");
  return { sentence, isParagraph };
}

/** Every line on this screen, without what stands in the text but is not of it: carets of others, the byline. */
export const linesOn = (page: Page): Promise<string[]> =>
  page.locator(".story-text").evaluate((sheet) => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    for (const foreign of copy.querySelectorAll(".story-caret, .story-byline, .ProseMirror-widget")) foreign.remove();
    return [...copy.children]
      .map(({ textContent }) => textContent.replaceAll("\u00a0", " ").trim())
      .filter((line) => line !== "");
  });

/** Every line the database has, as of one moment. */
export async function linesIn(paper: PaperKeys, storyId: string): Promise<string[]> {
  const blocks = (await documentIn(paper, storyId)).content ?? [];
  return blocks.map((block) => textOf(block).replaceAll("\u00a0", " ").trim()).filter((line) => line !== "");
}

/** The story as the database has it, as of one moment. */
export async function documentIn(paper: PaperKeys, storyId: string): Promise<WorkingNode> {
  const rows = await ask<{ change: Buffer }>(
    `SELECT change FROM (
       SELECT 0 AS id, state AS change FROM "Manuscript" WHERE "articleId" = $1 UNION ALL
       SELECT id, update FROM "ManuscriptUpdate" WHERE "articleId" = $1) AS changes ORDER BY id`,
    [storyId],
    paper,
  );
  const [state, ...updates] = rows.map(({ change }) => change);
  return state ? workingDocumentOf(stateAfter(state, updates)) : { type: "doc", content: [] };
}

export const textOf = ({ text = "", content = [] }: WorkingNode): string => text + content.map(textOf).join("");

/** Sentences that are not in these lines exactly once. */
export function misplaced(lines: string[], typists: Typist[]): string[] {
  const text = lines.join("\n");
  return typists.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const count = text.split(sentence).length - 1;
      return count === 1 ? [] : [`${count} times: ${sentence}`];
    }),
  );
}
