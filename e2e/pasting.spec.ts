import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { WorkingNode } from "@/modules/manuscripts/manuscript-document";
import { agencyPicture } from "@/modules/media/picture-file.fixture";
import { expect, test } from "./fixtures";
import { beginBody, beginStory, dropPicture, expectStored, openSheet, paste, storedBlocks, wordsOf } from "./sheet.ts";
import { ask, signInAs } from "./staff.ts";

// Uploads and a publication among them, on a machine that others keep busy too.
test.describe.configure({ timeout: 120_000 });

const sample = (name: string) =>
  readFileSync(path.join("components", "editor", "paste", "samples", `${name}.html.txt`), "utf8");

/** What the schema of bodies knows of each node: anything else in the database came from somewhere else. */
const KNOWN: Record<string, readonly string[]> = {
  ...{
    paragraph: [],
    heading: ["level"],
    bulletList: [],
    orderedList: ["start", "type"],
    listItem: [],
    blockquote: [],
  },
  ...{ table: ["caption"], tableRow: [], tableCell: ["colspan", "rowspan"], tableHeader: ["colspan", "rowspan"] },
  ...{ text: [], hardBreak: [], codeBlock: ["language"], horizontalRule: [] },
  ...{ link: ["href", "title"], bold: [], italic: [], underline: [], strike: [], superscript: [], subscript: [] },
  ...{ highlight: [], code: [], language: ["lang"] },
};

/** "td.colwidth", "img", "javascript:": everything in these nodes that should not be there. */
function strangeIn(nodes: WorkingNode[]): string[] {
  return nodes.flatMap((node) => {
    const all = [node, ...(node.marks ?? [])].flatMap(({ type, attrs = {} }) => {
      const known = KNOWN[type];
      if (!known) return [type];
      const given = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
      const unknown = given.filter(([name]) => !known.includes(name)).map(([name]) => `${type}.${name}`);
      return [
        ...unknown,
        ...given.map(([, value]) => String(value)).filter((value) => /^\s*(?:javascript|data|vbscript):/i.test(value)),
      ];
    });
    return [...all, ...strangeIn(node.content ?? [])];
  });
}

/** Gives a story what it may not be published without, besides its words. */
async function makeReady(articleId: string): Promise<void> {
  await ask(`UPDATE "Article" SET "sectionId" = (SELECT id FROM "Tag" WHERE kind = 'section' LIMIT 1) WHERE id = $1`, [
    articleId,
  ]);
  await ask(
    `WITH author AS (INSERT INTO "ArticleAuthor" ("articleId", "authorId", position)
       SELECT $1::uuid, id, 0 FROM "Author" LIMIT 1 RETURNING "articleId")
     INSERT INTO "ArticleTag" ("articleId", "tagId", position)
       SELECT id, "sectionId", 0 FROM "Article" WHERE id = (SELECT "articleId" FROM author)`,
    [articleId],
  );
}

async function pasteSample(page: Page, articleId: string, name: string): Promise<WorkingNode[]> {
  await openSheet(page, articleId);
  await beginBody(page);
  await paste(page, { html: sample(name), text: "Words of a page" });
  await expect.poll(async () => (await storedBlocks(articleId)).length, { timeout: 15_000 }).toBeGreaterThan(1);
  return storedBlocks(articleId);
}

test("a page of Google Docs is in the database as clean nodes", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const blocks = await pasteSample(page, id, "google-docs");
  expect(strangeIn(blocks)).toEqual([]);
  expect(blocks.map(({ type }) => type).filter((type) => type !== "paragraph")).toEqual([
    ...["heading", "heading", "bulletList", "orderedList", "table"],
  ]);
  expect(JSON.stringify(blocks)).toContain("https://example.org/log?day=4");
  await expect(page.getByText("One picture of the page you copied did not come with its words.")).toBeVisible();
});

test("a page of Word is in the database as clean nodes", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const blocks = await pasteSample(page, id, "word");
  expect(strangeIn(blocks)).toEqual([]);
  expect(blocks.map(({ type }) => type).filter((type) => type !== "paragraph")).toEqual([
    ...["heading", "heading", "bulletList", "orderedList", "table"],
  ]);
  expect(blocks.map(wordsOf).join(" ")).not.toMatch(/secret note|supportLists|mso/);
});

test.describe("for a hostile page", () => {
  // The browser looks at handlers and bases even in a document that never runs, and says that it would have refused them.
  test.use({ expectedComplaints: [/(?:inline event handler|base URI .*) violates/] });

  test("of a hostile page only words reach the manuscript, and the published revision", async ({ page, context }) => {
    const editor = await signInAs(context, "editor");
    const id = await beginStory(editor);
    await makeReady(id);
    const blocks = await pasteSample(page, id, "hostile");
    expect(strangeIn(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toMatch(/hurt|evil|script:|secret value|hidden words|template words/i);
    expect(blocks.map(wordsOf).join(" ")).toContain("custom words");
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);

    await page.getByRole("button", { name: "Publish", exact: true }).click({ timeout: 20_000 });
    await page.getByRole("button", { name: "Publish now" }).click();
    await expect(page.getByText(/^Live in \d+\.\d\d? s/)).toBeVisible({ timeout: 30_000 });
    const [revision] = await ask<{ body: { content: WorkingNode[] } }>(
      `SELECT body FROM "Revision" WHERE "articleId" = $1 AND kind = 'published'`,
      [id],
    );
    expect(strangeIn(revision?.body.content ?? [])).toEqual([]);
    expect(JSON.stringify(revision?.body)).not.toMatch(/hurt|evil|script:|data:/i);
    const link = await page.getByRole("link", { name: "See it" }).getAttribute("href");
    const html = await (await page.request.get(link ?? "")).text();
    expect(html).not.toMatch(/window\.hurt|evil\.example/);
  });
});

test("what is pasted in a headline is one line of plain words", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const sheet = await openSheet(page, id);
  await sheet.locator("[data-line=headline]").click();
  await paste(page, { html: "<h1>The <b>key</b></h1><p>on the nail</p>", text: "The key\non the nail" });
  await expect(sheet.locator("[data-line=headline]")).toHaveText("The key on the nail");
});

test("the pasted address of one of our stories becomes its card; any other one a link", async ({
  page,
  context,
  baseURL,
}) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  const [story] = await ask<{ id: string; slug: string; headline: string }>(
    `SELECT id, slug, headline FROM "Article" WHERE source = 'demo' AND "publishedAt" < now() LIMIT 1`,
  );
  await paste(page, { text: `${baseURL}/articles/${story?.slug}` });
  await expect(page.getByRole("region", { name: "Related story" })).toContainText(story?.headline ?? "");
  await page.keyboard.type("See ");
  await paste(page, { text: "https://example.org/lock" });

  await expectStored(id, ["relatedCard", "paragraph"]);
  const link = { type: "link", attrs: { href: "https://example.org/lock" } };
  await expect
    .poll(async () => (await storedBlocks(id)).filter(({ content, type }) => type !== "paragraph" || content?.length))
    .toMatchObject([
      { attrs: { articleId: story?.id } },
      { content: [{ text: "See " }, { text: "https://example.org/lock", marks: [link] }] },
    ]);
});

/** Holds uploads back until they are let go, so that their progress can be seen. */
async function holdUploads(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/desk/media/upload", async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

test("a dropped picture shows how far it is, brings its agency's words, and is described", async ({
  page,
  context,
}, info) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const sheet = await openSheet(page, id);
  await beginBody(page);
  await page.keyboard.type("Before it.");
  const letGo = await holdUploads(page);
  const words = { caption: `Ice on the Sulva ${Date.now()}`, byline: "Olena Koval", credit: "Ukrinform" };
  const file = info.outputPath("quay.jpg");
  await writeFile(file, await agencyPicture({ ...words, copyright: "© 2026 Ukrinform" }));
  await dropPicture(page, file);
  await expect(page.getByRole("progressbar", { name: "quay.jpg goes up" })).toBeVisible();

  await sheet.getByText("Before it.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And written on meanwhile.");
  letGo();
  const figure = page.getByRole("region", { name: "Picture" });
  await expect(figure.locator("img.figure-picture")).toBeVisible({ timeout: 30_000 });
  await expect(figure.getByLabel("Credit")).toHaveValue("Olena Koval / Ukrinform");
  await figure.getByLabel("Alt text").fill("Ice floes before a river bank");
  await figure.getByLabel("Credit").fill("Olena Koval");
  await figure.getByLabel("Credit").press("Enter");
  await page.keyboard.type("After it.");

  await expectStored(id, ["paragraph", "figure", "paragraph"]);
  const [before, picture] = await storedBlocks(id);
  expect(wordsOf(before ?? { type: "" })).toBe("Before it. And written on meanwhile.");
  expect(picture?.attrs).toMatchObject({
    ...{ alt: "Ice floes before a river bank", credit: "Olena Koval", caption: words.caption },
    imageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("a pasted picture goes up into its place in the story", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL ?? "" });
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  await page.evaluate(async (hue) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [640, 400];
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("Nothing to draw with");
    pen.fillStyle = `hsl(${hue} 50% 40%)`;
    pen.fillRect(0, 0, 640, 400);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  }, Math.random() * 360);
  await page.keyboard.press("Control+V");
  await expect(page.locator("img.figure-picture")).toBeVisible({ timeout: 30_000 });
  await expectStored(id, ["figure"]);
});
