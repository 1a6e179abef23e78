import { createHash, randomBytes } from "node:crypto";
import { type Browser, chromium, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Block } from "@/modules/articles/body";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { CHROMIUM_FLAGS, findChromium } from "../processes/checks/chromium.ts";
import { type Figure, report } from "./figure";
import { openSamplePaper, startWeb } from "./newsroom";

/** How soon the editor answers a key in a long story: from the key to the next paint, with a colleague's caret in the paragraph. */
const WORDS = 10_000;
const KEYS = 150;
/** Faster than anybody writes: about 200 words a minute. */
const PAUSE_IN_MILLISECONDS = 60;
const BOUND_IN_MILLISECONDS = 50;
const PLACES = { start: 0.01, middle: 0.5, end: 0.99 };

await openSamplePaper();
const [writer, colleague] = [await makePerson("Oksana Reed"), await makePerson("Ruta Amsel")];
const articleId = await makeStory();
const web = await startWeb();
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
try {
  const [mine, theirs] = [await open(browser, writer), await open(browser, colleague)];
  const figures: Figure[] = [];
  for (const [place, share] of Object.entries(PLACES)) {
    await standAt(theirs, share);
    await standAt(mine, share);
    await mine.locator(".story-caret").waitFor();
    figures.push(...figuresOf(place, await typeAndMeasure(mine)));
  }
  report("typing", figures);
} finally {
  await browser.close();
  await web.stop();
  await closeQueue();
  await closeDatabase();
}

function figuresOf(place: string, times: number[]): Figure[] {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const name = (what: string) => `${what} of ${sorted.length} keys at the ${place} of the story`;
  return [
    { name: name("median"), value: at(0.5), unit: "ms" },
    { name: name("95 %"), value: at(0.95), unit: "ms", bound: { atMost: BOUND_IN_MILLISECONDS } },
    { name: name("slowest"), value: at(1), unit: "ms" },
  ];
}

async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const afterPaint = new MessageChannel();
          afterPaint.port1.onmessage = () => times.push(performance.now() - timeStamp);
          afterPaint.port2.postMessage(null);
        }),
      true,
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("lamps by the quay "[key % 18] ?? "e");
    await page.waitForTimeout(PAUSE_IN_MILLISECONDS);
  }
  const times: number[] = await page.evaluate(() => Reflect.get(window, "keyTimes"));
  await page.reload(); // the listeners of this place end with it
  await untilWritable(page);
  return times;
}

/** In the middle of the paragraph that is so far down the story. */
async function standAt(page: Page, share: number): Promise<void> {
  const paragraphs = page.locator(".story-text > p:not([data-line])");
  const wanted = paragraphs.nth(Math.floor((await paragraphs.count()) * share));
  await wanted.scrollIntoViewIfNeeded();
  await wanted.click({ position: { x: 120, y: 12 } });
}

async function open(inBrowser: Browser, cookie: string): Promise<Page> {
  const context = await inBrowser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: "masthead.session", value: cookie, url: env().SITE_URL }]);
  const page = await context.newPage();
  await page.goto(`${env().SITE_URL}/desk/stories/${articleId}`);
  await untilWritable(page);
  return page;
}

async function untilWritable(page: Page): Promise<void> {
  await page.locator(".story-text[contenteditable=true]").waitFor({ timeout: 60_000 });
  await page.locator("[data-save-state=saved]").waitFor({ timeout: 60_000 });
}

async function makeStory(): Promise<string> {
  const { id } = await db().article.create({
    data: {
      ...{ slug: "a-long-night", headline: "A long night on the quay", standfirst: "Everything that was said." },
      revisions: {
        create: {
          ...{ number: 1, headline: "A long night on the quay", standfirst: "Everything that was said." },
          ...{ body: { type: "doc", content: blocks() }, createdBy: "Oksana Reed" },
        },
      },
    },
    select: { id: true },
  });
  return id;
}

const SENTENCE = "The ferry came late that night and nobody on the quay had a lamp to show where the steps were. ";
const WORDS_IN_PARAGRAPH = 4 * SENTENCE.trim().split(" ").length + 6;

/** As long reports are: a heading now and then, bold words and a link in every paragraph. */
function blocks(): Block[] {
  return Array.from({ length: Math.ceil(WORDS / WORDS_IN_PARAGRAPH) }, (_, index): Block[] => {
    const marked = (text: string, mark: object) => ({ type: "text", text, marks: [mark] });
    const content = [
      { type: "text", text: SENTENCE.repeat(4) },
      marked("It was dark", { type: "bold" }),
      { type: "text", text: ", says " },
      marked("the log", { type: "link", attrs: { href: `https://example.org/${index}` } }),
      { type: "text", text: "." },
    ];
    const heading = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: `Hour ${index}` }] };
    return (index % 12 === 0 ? [heading, { type: "paragraph", content }] : [{ type: "paragraph", content }]) as Block[]; // of the schema, see the readers' pages
  }).flat();
}

/** @returns the cookie of somebody who has just signed in */
async function makePerson(name: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await db().staffSession.create({
    data: {
      tokenHash: createHash("sha256").update(secret).digest("hex"),
      ...{ method: "passkey", expiresAt: new Date(Date.now() + 3_600_000), factorAt: new Date() },
      person: { create: { email: `${name.split(" ")[0]?.toLowerCase()}@paper.example`, name, role: "editor" } },
    },
  });
  return encode({ token: { session: secret }, secret: env().AUTH_SECRET });
}
