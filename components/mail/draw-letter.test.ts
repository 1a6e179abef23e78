import { caniemail } from "caniemail";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { bodySchema } from "@/modules/articles/body";
import { personalise, READER_PLACEHOLDERS } from "@/modules/issues/personalise";
import { type IssueSheet, issueSheet } from "@/modules/issues/sheet";
import {
  paper,
  picture,
  SITE,
  sheetOfEveryKind,
  story,
  textBody,
  ukrainianSheet,
} from "@/modules/issues/sheet.fixture";
import { drawIssueLetter } from "./draw-letter";

const links = { page: `${SITE}/newsletters/river-notes/38-eleven-people`, ...READER_PLACEHOLDERS };
const draw = (sheet: IssueSheet) => drawIssueLetter({ sheet, links, siteUrl: SITE, paper });
const pageOf = (html: string) => new JSDOM(html).window.document;
const drawPage = async (sheet: IssueSheet) => pageOf((await draw(sheet)).html);

const withBlocks = (...blocks: IssueSheet["blocks"]): IssueSheet => ({ ...sheetOfEveryKind, blocks });
const textBlock = (...content: unknown[]): IssueSheet["blocks"][number] => ({
  kind: "text",
  body: bodySchema.parse({ type: "doc", content }),
  pictures: {},
});

test("the samples are issues as they are kept", () => {
  for (const sheet of [sheetOfEveryKind, ukrainianSheet]) expect(issueSheet.parse(sheet)).toEqual(sheet);
});

describe.each([
  ["with a block of every kind", sheetOfEveryKind],
  ["in Ukrainian, without pictures", ukrainianSheet],
])("a letter %s", (_name, sheet) => {
  test("says its language, its direction and its subject", async () => {
    const page = await drawPage(sheet);

    expect(page.documentElement.lang).toBe(sheet.newsletter.language);
    expect(page.documentElement.dir).toBe("ltr");
    expect(page.querySelector("body > [role='article']")?.getAttribute("lang")).toBe(sheet.newsletter.language);
    expect(page.title).toBe(sheet.subject);
  });

  test("begins with its line for the inbox, and with nothing after it that an inbox could show", async () => {
    const hidden = (await drawPage(sheet)).body.firstElementChild;
    const words =
      sheet.preheader || "Доброго ранку. Сьогодні: пором, льох і ті, хто чекав. Вода піднялася на дев’ять сантиметрів.";

    expect(hidden?.textContent?.startsWith(words)).toBe(true);
    expect(hidden?.textContent?.slice(words.length)).toMatch(/^[\u034F\u00A0]{20,}$/);
    expect(hidden?.getAttribute("style")).toContain("display:none");
  });

  test("leads to whole addresses only", async () => {
    const page = await drawPage(sheet);
    const addresses = [
      ...[...page.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      ...[...page.querySelectorAll("img")].map((image) => image.getAttribute("src")),
    ];

    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address ?? ""))).toEqual([]);
  });

  test("says of each picture how large it is and what it shows, and enlarges none", async () => {
    for (const image of (await drawPage(sheet)).querySelectorAll("img")) {
      expect(image.getAttribute("alt")).not.toBe("");
      expect(Number(image.getAttribute("width"))).toBeLessThanOrEqual(540);
      expect(Number(image.getAttribute("height"))).toBeGreaterThan(0);
    }
  });

  test("names every link", async () => {
    const nameless = [...(await drawPage(sheet)).querySelectorAll("a")].filter(
      (link) => !link.textContent?.trim() && !link.querySelector("img")?.alt,
    );
    expect(nameless).toEqual([]);
  });

  test("says why it came, how it stops, who sent it and where they are found, in markup and in words", async () => {
    const { html, text } = await draw(sheet);
    const words = pageOf(html).body.textContent ?? "";

    for (const part of [words, text]) {
      expect(part).toContain(sheet.newsletter.language === "uk" ? "Відписатися" : "Unsubscribe");
      expect(part).toContain("The Daymark · The Daymark Cooperative · 4 Pilot Stairs, Velmar · desk@daymark.example");
    }
    for (const part of [html, text]) {
      expect(part).toContain(READER_PLACEHOLDERS.unsubscribe);
      expect(part).toContain(READER_PLACEHOLDERS.preferences);
      expect(part).toContain(links.page);
    }
  });

  test("is far below what Gmail cuts off", async () => {
    const { html } = await draw(sheet);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test("is HTML as mail programs need it", async () => {
    const checker = new HtmlValidate({ extends: ["html-validate:recommended"], rules: OTHERWISE_IN_LETTERS });
    const { results } = await checker.validateString((await draw(sheet)).html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });
});

/** Rules for pages that do not hold for letters, each with its reason. */
const OTHERWISE_IN_LETTERS = {
  "doctype-html": "off", // Outlook.com and old Gmail draw by this one, and it keeps pictures from gaps
  "no-conditional-comment": "off", // Outlook for Windows is told its width by nothing else
  "no-inline-style": "off", // Gmail reads style elements in its own app only
  "no-deprecated-attr": "off", // Word, which draws in Outlook, takes widths and edges from attributes
  "attr-case": "off", // React writes cellPadding; names of attributes have no case
  "void-style": "off", // React closes <img/>, as XHTML does
  "prefer-native-element": "off", // several programs throw <article> away, and its language with it
  "presentation-role-style": "off", // the older of two names for one role: readers of screens know it longer
} as const;

test("what mail programs cannot do is known, and each of them still shows the letter", async () => {
  const { html } = await draw(sheetOfEveryKind);
  const clients = ["gmail.*", "outlook.*", "apple-mail.*", "yahoo.*"] as const;
  const { issues } = caniemail({ clients: [...clients], html });
  const missed = new Set([...issues.errors.values()].flatMap((list) => list.map(({ title }) => title)));

  expect([...missed].sort()).toEqual(Object.keys(CAN_BE_MISSED).sort());
});

/** What one of Gmail, Outlook, Apple Mail and Yahoo lacks, and what its readers see instead. */
const CAN_BE_MISSED: Record<string, string> = {
  "@media": "the one column is narrow by itself; by night a program inverts colours in its own way",
  "<body> element": "its colour is said once more of the table within",
  "<style> element": "all that matters is said of each element",
  "Attribute selector": "only for Apple's links and Outlook's night: others have neither",
  "Class selector": "as the style element",
  "Descendant combinator": "as the style element",
  "Type selector": "as the style element",
  "aria-hidden attribute": "the line for the inbox may be read aloud once more",
  "aria-label attribute": "the letter is called by its subject anyway",
  "color-scheme CSS property": "by night a program inverts colours in its own way",
  "color-scheme meta tag": "by night a program inverts colours in its own way",
  "display:none": "only Gmail's page on phones: the line for the inbox stands above the letter there",
  "height property": "the attribute says the same",
  "max-height property": "mso-hide and display hide the line for the inbox",
  "role attribute": "tables that are there for the look are read out as tables",
  "white-space": "long lines of code are not broken",
  "word-break": "long words of code are not broken",
  outline: "some draw a frame around a picture that is pressed",
  opacity: "mso-hide and display hide the line for the inbox",
  overflow: "mso-hide and display hide the line for the inbox",
};

describe("by night", () => {
  test("each colour has another, for programs that ask the system and for Outlook's own way", async () => {
    const { html } = await draw(sheetOfEveryKind);
    const styles = [...pageOf(html).querySelectorAll("style")].map((style) => style.textContent ?? "");

    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(styles.some((rules) => rules.startsWith("@media (prefers-color-scheme:dark)"))).toBe(true);
    expect(styles.some((rules) => rules.startsWith("[data-ogsc] .i{color:"))).toBe(true);
    expect(styles.filter((rules) => rules.includes(sheetOfEveryKind.newsletter.accent.night))).toHaveLength(2);
  });

  test("no words are left in a colour of the day", async () => {
    const page = await drawPage(sheetOfEveryKind);
    const unclassed = [...page.querySelectorAll<HTMLElement>("[style]")].filter(
      ({ style, className }) => (style.color || style.backgroundColor) && !className,
    );
    expect(unclassed.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

describe("links", () => {
  const hrefs = (page: Document) => [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));

  test("to stories of ours say which letter they stood in; those to others, and to the letter's own pages, do not", async () => {
    const found = hrefs(await drawPage(sheetOfEveryKind));

    expect(found).toContain(`${SITE}/articles/last-ferry?letter=river-notes-38`);
    expect(found).toContain(`${SITE}/about?letter=river-notes-38`);
    expect(found).toContain("https://example.org/plan");
    expect(found).toContain(links.page);
    expect(found).toContain(READER_PLACEHOLDERS.unsubscribe);
  });

  test("in a letter that is no issue yet have no tag, and no page to be read on", async () => {
    const { html } = await draw({ ...sheetOfEveryKind, number: null, slug: null });

    expect(html).not.toContain("letter=");
    expect(html).not.toContain("Read it on our site");
    expect(html).not.toContain("No. ");
  });

  test("that lead nowhere outside of a page leave their words", async () => {
    const link = { type: "link", attrs: { href: "#top" } };
    const page = await drawPage(
      withBlocks(textBlock({ type: "paragraph", content: [{ type: "text", text: "Back up", marks: [link] }] })),
    );

    expect(page.body.textContent).toContain("Back up");
    expect(hrefs(page).filter((href) => href?.includes("top"))).toEqual([]);
  });

  test("of a reader cannot be written by somebody else", async () => {
    const sheet = withBlocks({
      kind: "text",
      body: textBody(`Leave at ${READER_PLACEHOLDERS.unsubscribe}`),
      pictures: {},
    });
    const drawn = personalise(await draw(sheet), {
      preferences: "https://d.example/p",
      unsubscribe: "https://d.example/u",
    });

    expect(drawn.html.split("https://d.example/u")).toHaveLength(2);
    expect(drawn.text.split("https://d.example/u")).toHaveLength(2);
    expect(drawn.html).not.toContain("\uFDD0");
  });
});

test("whatever was written, no markup comes of it", async () => {
  const evil = "</head><script>alert(1)</script><!--[if mso]><outlook-column></outlook-column>\"'";
  const page = await drawPage({
    ...withBlocks(story({ headline: evil, standfirst: evil, kicker: evil, picture: { ...picture, alt: evil } })),
    subject: evil,
    preheader: evil,
  });

  expect(page.querySelector("script")).toBeNull();
  expect(page.querySelector("h2")?.textContent).toBe(evil);
  expect(page.title).toBe(evil);
  expect(page.body.innerHTML.match(/<!--\[if mso\]>/g)).toHaveLength(2);
});

test("a story in another language than its letter is said to be", async () => {
  const page = await drawPage(withBlocks(story({ language: "uk", headline: "Пором" })));
  expect(page.querySelector("h2")?.closest("[lang]")?.getAttribute("lang")).toBe("uk");
});

test("a letter from right to left is one throughout", async () => {
  const page = await drawPage({ ...sheetOfEveryKind, newsletter: { ...sheetOfEveryKind.newsletter, language: "ar" } });

  expect(page.documentElement.dir).toBe("rtl");
  expect(page.querySelector("ul")?.getAttribute("style")).toContain("padding-right:24px");
});

test("what cannot be shown any more is left out, and leaves no hole", async () => {
  const id = "0192f0c1-7a3e-7c11-8d00-000000000777";
  const { html, text } = await draw(
    withBlocks(
      textBlock(
        { type: "figure", attrs: { imageId: id, alt: "Gone", caption: "Gone" } },
        { type: "relatedCard", attrs: { articleId: id } },
        { type: "newsletterBox", attrs: { slug: "gone" } },
        { type: "paragraph", content: [{ type: "text", text: "Still here." }] },
      ),
    ),
  );

  expect(html).not.toContain("Gone");
  expect(text).toContain("\n\nStill here.\n\n");
  expect(text).not.toContain("\n\n\n");
});

test("the words alone read as somebody would type them", async () => {
  const { text } = await draw(
    withBlocks(
      textBlock(
        {
          type: "paragraph",
          content: [
            { type: "text", text: "We read " },
            { type: "text", text: "the whole ", marks: [{ type: "link", attrs: { href: "/plan" } }] },
            { type: "text", text: "plan", marks: [{ type: "link", attrs: { href: "/plan" } }, { type: "bold" }] },
            { type: "text", text: "." },
          ],
        },
        { type: "bulletList", content: [listItem("Bread"), listItem("Rye")] },
      ),
      story({ form: "lead" }),
    ),
  );

  expect(text).toBe(`RIVER NOTES
The Daymark · No. 38 · With Nadia Korvin

We read the whole plan [1].

[1] https://daymark.example/plan?letter=river-notes-38

- Bread
- Rye

PORTS
A winter without the ferry: eleven voices from the left bank
They counted the days by the bread van.
https://daymark.example/articles/last-ferry?letter=river-notes-38

----------------------------------------

You get River Notes because you signed up for it.
Read it on our site: ${links.page}
Choose your newsletters: ${READER_PLACEHOLDERS.preferences}
Unsubscribe: ${READER_PLACEHOLDERS.unsubscribe}

The Daymark · The Daymark Cooperative · 4 Pilot Stairs, Velmar · desk@daymark.example
`);
});

const listItem = (text: string) => ({
  type: "listItem",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
