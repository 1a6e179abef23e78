import { expect, test } from "vitest";
import { type Body, bodySchema } from "@/modules/articles/body";
import type { FeedReferences } from "./feed";
import { feedHtml } from "./feed-html";

const PICTURE = "0192f0c1-7a3e-4c11-8d00-000000000001";
const STORY = "0192f0c1-7a3e-4c11-8d00-000000000002";
const references: FeedReferences = {
  pictures: new Map([
    [PICTURE, { path: "pier.jpg", widthInPixels: 1080, heightInPixels: 720, sizeInBytes: 5, alt: "A pier" }],
  ]),
  articles: new Map([[STORY, { slug: "last-ferry", headline: "Last ferry, first mate" }]]),
  newsletters: new Map([["delta-weekly", { name: "Delta Weekly" }]]),
};
const written = (...content: unknown[]) => {
  const body: Body = bodySchema.parse({ type: "doc", content });
  return feedHtml(body, "https://daymark.example/articles/harbour", references).markup;
};
const words = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

test("marks are nested from the outside in, links are absolute", () => {
  const link = (href: string) => ({ type: "link", attrs: { href } });
  expect(written(paragraph(words("tide", link("/tags/ports"), { type: "bold" }), { type: "hardBreak" }))).toBe(
    '<p><a href="https://daymark.example/tags/ports"><strong>tide</strong></a><br/></p>',
  );
  expect(written(paragraph(words("note", link("#n1"))))).toContain(
    'href="https://daymark.example/articles/harbour#n1"',
  );
});

test("an address that no browser could open leaves its words", () => {
  expect(written(paragraph(words("here", { type: "link", attrs: { href: "https://" } })))).toBe("<p>here</p>");
});

test("words of a story cannot become markup", () => {
  expect(written(paragraph(words("<script>alert('&')</script>")))).toBe(
    "<p>&lt;script&gt;alert('&amp;')&lt;/script&gt;</p>",
  );
});

test("a figure is an absolute JPEG with size, words and credit; a picture that is not ready is left out", () => {
  const attrs = { imageId: PICTURE, alt: "", caption: "The pier.", credit: "Ruth Amsel" };
  expect(written({ type: "figure", attrs })).toBe(
    '<figure><img src="https://daymark.example/media/pier.jpg" width="1080" height="720" alt="A pier"/>' +
      "<figcaption>The pier. Picture: Ruth Amsel</figcaption></figure>",
  );
  const body = bodySchema.parse({ type: "doc", content: [{ type: "figure", attrs }] });
  expect(feedHtml(body, "https://daymark.example/articles/harbour", references, "uk").markup).toContain(
    "The pier. Зображення: Ruth Amsel",
  );
  expect(written({ type: "figure", attrs: { ...attrs, imageId: STORY } })).toBe("");
});

test("embeds, newsletter boxes and related cards become plain links", () => {
  const html = written(
    { type: "embed", attrs: { provider: "youtube", url: "https://youtu.be/x?a=1&b=2", title: "Film" } },
    { type: "newsletterBox", attrs: { slug: "delta-weekly" } },
    { type: "relatedCard", attrs: { articleId: STORY } },
  );
  expect(html).toBe(
    '<p><a href="https://youtu.be/x?a=1&amp;b=2">Film</a></p>' +
      '<p><a href="https://daymark.example/newsletters/delta-weekly">Delta Weekly</a></p>' +
      '<p><a href="https://daymark.example/articles/last-ferry">Last ferry, first mate</a></p>',
  );
  expect(written({ type: "relatedCard", attrs: { articleId: PICTURE } })).toBe("");
});

test("lists, tables, quotes, code and boxes keep their shape", () => {
  const item = { type: "listItem", content: [paragraph(words("one"))] };
  const cell = { type: "tableCell", attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(words("1"))] };
  expect(
    written(
      { type: "orderedList", attrs: { start: 3 }, content: [item] },
      { type: "table", attrs: { caption: "Tides" }, content: [{ type: "tableRow", content: [cell] }] },
      { type: "pullQuote", attrs: { attribution: "A pilot" }, content: [words("Slow.")] },
      { type: "codeBlock", content: [{ type: "text", text: "a < b" }] },
      { type: "infoBox", attrs: { label: "Explained", title: "Slack water" }, content: [paragraph(words("Calm."))] },
      { type: "horizontalRule" },
    ),
  ).toBe(
    '<ol start="3"><li><p>one</p></li></ol>' +
      '<table><caption>Tides</caption><tbody><tr><td colspan="2"><p>1</p></td></tr></tbody></table>' +
      "<blockquote><p>Slow.</p><p><small>A pilot</small></p></blockquote>" +
      "<pre><code>a &lt; b</code></pre>" +
      "<blockquote><p><strong>Explained: Slack water</strong></p><p>Calm.</p></blockquote><hr/>",
  );
});
