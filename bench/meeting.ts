import { setTimeout as wait } from "node:timers/promises";
import type { WorkingNode } from "@/modules/manuscripts/manuscript-document";
import { documentIn, linesIn, linesOn, textOf } from "../e2e/typists.ts";
import type { Figure } from "./figure";
import type { Room } from "./storm";

/**
 * Three writers meet where two are enough for trouble: at the end of one line, in the headline, in the standfirst, in a box, and
 * with marks over words that others are typing. Each types signs of an alphabet of their own: in whatever way the words of three
 * are mixed, each one's own must be there, in their order. The line of one is cut and the server killed meanwhile.
 */
const ALPHABETS = ["abcdefghijklmnop", "0123456789", "ABCDEFGHIJKLMNOP"];
const SIGNS_A_ROUND = 60;
/** Where each is on the sheet. */
const PLACES = {
  headline: ":scope > h1",
  standfirst: ":scope > p[data-line=standfirst]",
  line: ":scope > p:last-of-type",
  box: ".info-body p",
} as const;
type Place = keyof typeof PLACES;
const PLACE_NAMES = Object.keys(PLACES) as Place[]; // the keys above
const BOX_FIELD = ".info-title";
const SETTLE_TIMEOUT_IN_MILLISECONDS = 60_000;

type Guest = Room["typists"][number];

export async function meet(room: Room): Promise<Figure[]> {
  const before = await documentIn(room.paper, room.storyId);
  const typed = new Map(PLACE_NAMES.map((place) => [place, ALPHABETS.map(() => "")]));
  let cuts = 0;
  for (const [round, place] of [...PLACE_NAMES, ...PLACE_NAMES].entries()) {
    const disturbance = round % 2 === 0 ? room.wire.cutOne((count) => round % count) : await killWeb(room);
    if (disturbance) cuts += 1;
    await Promise.all(room.typists.map((guest, index) => typeAt(guest, place, index, typed.get(place) ?? [])));
  }
  await Promise.all([...room.typists.map(mark), ...room.typists.map(writeInField)]);
  await untilAlike(room);

  const kept = await documentIn(room.paper, room.storyId);
  const torn = PLACE_NAMES.flatMap((place) =>
    tornIn(wordsAt(before, place), wordsAt(kept, place), typed.get(place) ?? []).map((what) => `${place}: ${what}`),
  );
  for (const what of torn) console.error(`  ${what}`);
  const screens = await Promise.all(room.typists.map(({ page }) => linesOn(page)));
  const lines = (await linesIn(room.paper, room.storyId)).join("\n");
  const fields = await Promise.all(room.typists.map(fieldOf));
  const signs = [...typed.values()].flat().reduce((sum, text) => sum + text.length, 0);
  return [
    { name: "signs typed by three in one line, headline, standfirst and box", value: signs, unit: "" },
    { name: "lines cut, servers killed among it", value: cuts, unit: "times", bound: { atLeast: 4 } },
    {
      name: "writers whose signs are not all there, in their order",
      value: torn.length,
      unit: "",
      bound: { atMost: 0 },
    },
    {
      name: "screens that differ from the database",
      value: screens.filter((screen) => screen.join("\n") !== lines).length,
      unit: "of 3",
      bound: { atMost: 0 },
    },
    { name: "different words in one field of a box", value: new Set(fields).size - 1, unit: "", bound: { atMost: 0 } },
    {
      name: "kinds of marks on the line that three marked",
      value: marksOn(kept).size,
      unit: "of 3",
      bound: { atLeast: 3 },
    },
  ];
}

async function killWeb({ paper }: Room): Promise<boolean> {
  await paper.untilOpen();
  await paper.kill("web");
  return true;
}

async function typeAt(guest: Guest, place: Place, index: number, typed: string[]): Promise<void> {
  await putCaretAtEnd(guest, place);
  const alphabet = ALPHABETS[index] ?? "";
  for (let count = 0; count < SIGNS_A_ROUND; count++) {
    const sign = alphabet[(typed[index]?.length ?? 0) % alphabet.length] ?? "";
    await guest.page.keyboard.press(sign);
    typed[index] += sign;
    await wait(15);
  }
}

const putCaretAtEnd = ({ page }: Guest, place: Place) =>
  page.locator(".story-text").evaluate((sheet: HTMLElement, selector) => {
    sheet.focus();
    const own = [...sheet.querySelectorAll(selector)].at(-1);
    if (own) getSelection()?.collapse(own, own.childNodes.length);
  }, PLACES[place]);

const KEYS = ["Control+b", "Control+i", "Control+u"];

/** All of the line that all wrote. */
async function mark(guest: Guest, index: number): Promise<void> {
  await guest.page.locator(".story-text").evaluate((sheet: HTMLElement, selector) => {
    sheet.focus();
    const line = sheet.querySelector(selector);
    if (line) getSelection()?.selectAllChildren(line);
  }, PLACES.line);
  await wait(200); // the editor hears of a selection a moment later
  await guest.page.keyboard.press(KEYS[index] ?? "");
}

/** One's words take the place of another's there: what counts is that all see the same. */
async function writeInField({ page, name }: Guest): Promise<void> {
  await page.locator(BOX_FIELD).fill(`${name} wrote this`);
}

const fieldOf = ({ page }: Guest) => page.locator(BOX_FIELD).inputValue();

async function untilAlike({ typists, paper, storyId }: Room): Promise<void> {
  const areAlike = async () => {
    const states = await Promise.all(
      typists.map(({ page }) => page.locator("[data-save-state]").getAttribute("data-save-state")),
    );
    const lines = (await linesIn(paper, storyId)).join("\n");
    const screens = await Promise.all(typists.map(({ page }) => linesOn(page)));
    return states.every((state) => state === "saved") && screens.every((screen) => screen.join("\n") === lines);
  };
  const deadline = Date.now() + SETTLE_TIMEOUT_IN_MILLISECONDS;
  while (!(await areAlike()) && Date.now() < deadline) await wait(250);
}

/** Below the places of those who write by themselves: a box, and the line in which all meet. */
export const MEETING_PLACES = [
  {
    type: "infoBox",
    attrs: { label: "In brief", title: "" },
    content: [{ type: "paragraph", content: [{ type: "text", text: "In the box: " }] }],
  },
  { type: "paragraph", content: [{ type: "text", text: "All meet here: " }] },
];

function wordsAt(document: WorkingNode, place: Place): string {
  const blocks = document.content ?? [];
  const find = (type: string) => blocks.findLast((block) => block.type === type);
  const nodes = {
    headline: find("headline"),
    standfirst: find("standfirst"),
    line: find("paragraph"),
    box: find("infoBox"),
  };
  const node = nodes[place];
  return node ? textOf(node) : "";
}

/** Whose signs are not all there once, in the order in which they were typed after what stood there before. */
const tornIn = (before: string, words: string, typed: string[]): string[] =>
  ALPHABETS.flatMap((alphabet, index) => {
    const own = (text: string) => [...text].filter((sign) => alphabet.includes(sign)).join("");
    const wanted = own(before) + typed[index];
    return own(words) === wanted ? [] : [`${own(words)} instead of ${wanted}`];
  });

function marksOn(document: WorkingNode): Set<string> {
  const line = document.content?.findLast(({ type }) => type === "paragraph");
  return new Set(line?.content?.flatMap(({ marks = [] }) => marks.map(({ type }) => type)));
}
