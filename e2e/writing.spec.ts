import { expect, test } from "./fixtures";
import { beginBody, beginStory, expectStored, openSheet, sheetOf, storedBlocks, untilSaved, wordsOf } from "./sheet.ts";
import { signInAs } from "./staff.ts";

// Many keys, each answered by a server that others keep busy too.
test.describe.configure({ timeout: 120_000 });

/** What somebody types after the slash, the kind of block it makes, and what its writer goes on to type. */
const PUT_INS = [
  ["pull", "pullQuote", "We could not stop"],
  ["head", "heading", "The second night"],
  ["small", "heading", "The stairs"],
  ["smallest", "heading", "A lamp"],
  ["list", "bulletList", "Rope"],
  ["num", "orderedList", "Lift the lid"],
  ["quota", "blockquote", "Nobody asked"],
  ["info", "infoBox", "What is known"],
  ["table", "table", "Gate"],
  ["code", "codeBlock", "SELECT 1"],
] as const;

for (const [typed, type, words] of PUT_INS) {
  test(`“/${typed}” puts in a ${type}, and its words`, async ({ page, context }) => {
    const id = await beginStory(await signInAs(context, "journalist"));
    await openSheet(page, id);
    await beginBody(page);
    await page.keyboard.type(`/${typed}`);
    await expect(page.getByRole("listbox", { name: "Put in" }).getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox", { name: "Put in" })).toBeHidden();
    await page.keyboard.type(words);

    await expectStored(id, [type]);
    await expect.poll(async () => wordsOf((await storedBlocks(id))[0] ?? { type: "" })).toBe(words);
  });
}

/** Boxes that are filled in by fields of their own: the field is where one writes next. */
const CARDS = [
  ["embed", "Address", "https://youtu.be/aaaaaaaaaaa", { type: "embed", attrs: { provider: "youtube" } }],
  ["preview", "Address", "https://example.org/lock", { type: "embed", attrs: { provider: "link" } }],
] as const;

for (const [typed, field, value, node] of CARDS) {
  test(`“/${typed}” puts in a card whose address is written next`, async ({ page, context }) => {
    const id = await beginStory(await signInAs(context, "journalist"));
    await openSheet(page, id);
    await beginBody(page);
    await page.keyboard.type(`/${typed}`);
    await expect(page.getByRole("listbox", { name: "Put in" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: field })).toBeFocused();
    await page.keyboard.type(value);
    await page.keyboard.press("Enter");
    await page.keyboard.type("After it.");

    await expectStored(id, ["embed", "paragraph"]);
    await expect.poll(async () => (await storedBlocks(id))[0]).toMatchObject(node);
  });
}

test("a newsletter box is put in and chosen by keys, a line and a picture too", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  const menu = page.getByRole("listbox", { name: "Put in" });
  await page.keyboard.type("/news");
  await expect(menu).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Newsletter" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("combobox", { name: "Newsletter" })).not.toHaveValue("");

  await sheetOf(page).press("Control+End");
  await page.keyboard.type("/line");
  await expect(menu).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/picture");
  await expect(menu).toBeVisible();
  await page.keyboard.press("Enter");
  const library = page.getByRole("dialog", { name: "Put in a picture" });
  await expect(library.getByRole("listitem").first()).toBeVisible();
  await library.getByRole("listitem").first().getByRole("button").press("Enter");
  await expect(page.getByRole("region", { name: "Picture" })).toBeVisible();
  await page.keyboard.type("Under it.");

  await expectStored(id, ["newsletterBox", "horizontalRule", "figure", "paragraph"]);
});

test("keys alone make every kind of line, and every mark", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  const lines: [keys: string, words: string][] = [
    ["Control+Alt+2", "Second night"],
    ["Control+Alt+3", "Stairs"],
    ["Control+Alt+4", "Lamp"],
    ["Control+Shift+Q", "Could not stop"],
  ];
  for (const [keys, words] of lines) {
    await page.keyboard.press(keys);
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await expect(sheetOf(page).locator("aside, .pull-quote")).toHaveCount(1);
  for (const beginning of ["- ", "1. ", "> "]) {
    await page.keyboard.type(`${beginning}Rope`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  }
  for (const [keys, word] of [
    ["Control+B", "bold"],
    ["Control+I", "italic"],
    ["Control+U", "underline"],
    ["Control+Shift+S", "strike"],
    ["Control+Alt+H", "highlight"],
    ["Control+E", "code"],
  ] as const) {
    await page.keyboard.press(keys);
    await page.keyboard.type(word);
    await page.keyboard.press(keys);
    await page.keyboard.type(" ");
  }

  const kinds = ["heading", "heading", "heading", "pullQuote", "bulletList", "orderedList", "blockquote", "paragraph"];
  await expectStored(id, kinds);
  await expect
    .poll(async () =>
      ((await storedBlocks(id)).findLast(({ type, content }) => type === "paragraph" && content?.length)?.content ?? [])
        .filter(({ marks = [] }) => marks.length > 0)
        .map(({ text, marks }) => [text?.trim(), ...(marks ?? []).map(({ type }) => type)]),
    )
    .toEqual(["bold", "italic", "underline", "strike", "highlight", "code"].map((mark) => [mark, mark]));
});

test("chosen words become a link by keys, and what is no address is refused with a reason", async ({
  page,
  context,
}) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  await page.keyboard.type("The log");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+Shift+K");
  const address = page.getByRole("textbox", { name: "Address of the link" });
  await expect(address).toBeFocused();
  await page.keyboard.type("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A link begins with https://")).toBeVisible();
  await address.fill("example.org/log");
  await address.press("Enter");

  await expect(sheetOf(page).getByRole("link", { name: "log" })).toHaveAttribute("href", "https://example.org/log");
  await untilSaved(page);
  await expect.poll(async () => JSON.stringify(await storedBlocks(id))).toContain("https://example.org/log");
});

test("a block is moved by its keys, by the buttons of its box and by its handle", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const sheet = await openSheet(page, id);
  await beginBody(page);
  await page.keyboard.type("First");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Third");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  const order = () => sheet.locator("> p:not([data-line])").allTextContents();
  await expect.poll(order).toEqual(["First", "Third", "Second"]);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(order).toEqual(["First", "Second", "Third"]);

  const handle = page.locator(".block-handle");
  await sheet.getByText("Third").hover();
  await expect(handle).toBeVisible();
  const grip = await handle.boundingBox();
  const first = await sheet.getByText("First").boundingBox();
  if (!grip || !first) throw new Error("Nothing to take hold of");
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 30, first.y + first.height / 2, { steps: 8 });
  await page.mouse.move(first.x + 20, first.y + 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(order).toEqual(["Third", "First", "Second"]);
  await expect.poll(async () => (await storedBlocks(id)).map(wordsOf)).toEqual(["Third", "First", "Second"]);
});

test("words are found and replaced in headline and body, and one undo takes it back", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const sheet = await openSheet(page, id);
  await beginBody(page, "Eleven lamps");
  await page.keyboard.type("Nobody counted eleven lamps, and nobody lit eleven.");
  await page.keyboard.press("Control+H");
  const bar = page.getByRole("search", { name: "Find in this story" });
  await expect(bar.getByLabel("Find", { exact: true })).toBeFocused();
  await page.keyboard.type("eleven");
  await expect(bar.getByRole("status")).toHaveText(/ of 3$/);
  await bar.getByLabel("Replace by").fill("twelve");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(bar.getByRole("status")).toHaveText("3 replaced.");
  await expect(sheet).toContainText("Nobody counted twelve lamps, and nobody lit twelve.");

  await page.keyboard.press("Escape");
  await expect(sheet).toBeFocused();
  await page.keyboard.press("Control+Z");
  await expect(sheet).toContainText("Nobody counted eleven lamps, and nobody lit eleven.");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(async () => wordsOf((await storedBlocks(id))[0] ?? { type: "" })).toContain("lit twelve");
});

test("words are counted as readers will be told", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  await openSheet(page, id);
  await beginBody(page);
  await page.keyboard.type("Eleven lamps and one bell.");
  await expect(page.getByText("5 words, 1 min")).toHaveCount(2);
});

const TYPOGRAPHY = [
  ["en", `"It's wet," she said -- "and dark" - so...`, "“It’s wet,” she said — “and dark”\u00a0— so…"],
  ["uk", `"Схід" і захід - п'ять`, "«Схід» і\u00a0захід\u00a0— п’ять"],
  ["de", `"Ja" - sagt er... S. 4`, "„Ja“\u00a0– sagt er… S.\u00a04"],
] as const;

for (const [language, keys, text] of TYPOGRAPHY) {
  test(`quotes, dashes and spaces are set as they are typed in ${language}, and undo gives back the key`, async ({
    page,
    context,
  }) => {
    const id = await beginStory(await signInAs(context, "journalist"), { language });
    const sheet = await openSheet(page, id);
    await beginBody(page, "Lamp");
    await page.keyboard.type(keys);
    await expect.poll(async () => wordsOf((await storedBlocks(id))[0] ?? { type: "" })).toBe(text);

    await page.keyboard.press("Enter");
    await page.keyboard.type('"');
    await page.keyboard.press("Control+Z");
    await expect(sheet.locator("> p").last()).toHaveText('"');
  });
}

test("undo takes back one's own words only, and redo brings them again", async ({ page, context }) => {
  const id = await beginStory(await signInAs(context, "journalist"));
  const sheet = await openSheet(page, id);
  await beginBody(page);
  await page.keyboard.type("The first sentence.");
  await untilSaved(page);
  await page.keyboard.press("Control+B");
  await page.keyboard.type(" And a second.");
  await page.keyboard.press("Control+Z");
  await expect(sheet).not.toContainText("And a second.");
  await page.keyboard.press("Control+Y");
  await expect(sheet).toContainText("And a second.");
  await expect.poll(async () => wordsOf((await storedBlocks(id))[0] ?? { type: "" })).toContain("And a second.");
});
