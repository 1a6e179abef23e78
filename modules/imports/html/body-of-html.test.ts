import { describe, expect, test } from "vitest";
import { type Block, bodySchema } from "@/modules/articles/body";
import { plainTextOf } from "@/modules/articles/body-words";
import { BadFile } from "../bad-file";
import { lostTextOf } from "../lost-text";
import { stableId } from "../stable-id";
import { blocksOfHtml, bodyOfBlocks } from "./body-of-html";

const problems: string[] = [];
const surroundings = {
  pictureId: (address: string) => (address.startsWith("http") ? stableId("test", address) : null),
  link: (href: string) => (/^(https?:|mailto:|\/)/.test(href) ? href : null),
  problem: (what: string) => problems.push(what),
};

/** Every mapping is also checked to fit the schema and to have lost no text. */
function blocks(html: string): Block[] {
  const body = bodyOfBlocks(blocksOfHtml(html, surroundings));
  expect(lostTextOf(html, body)).toEqual([]);
  return body.content;
}

const text = (value: string, ...marks: object[]) =>
  marks.length ? { type: "text", text: value, marks } : { type: "text", text: value };
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const figure = (address: string, more: object = {}) => ({
  type: "figure",
  attrs: { imageId: stableId("test", address), alt: "", caption: "", credit: "", size: "column", ...more },
});

describe("paragraphs", () => {
  test("spaces collapse, marks and links stay", () => {
    expect(blocks("<p>One\n  <b>two</b> <a href='https://x.example/'>three <i>four</i></a></p>")).toEqual([
      paragraph(
        text("One "),
        text("two", { type: "bold" }),
        text(" "),
        text("three ", { type: "link", attrs: { href: "https://x.example/" } }),
        text("four", { type: "link", attrs: { href: "https://x.example/" } }, { type: "italic" }),
      ),
    ]);
  });

  test("text outside of any element is a paragraph, and so is each side of a block", () => {
    expect(
      blocks("one<div>two<p>three</p>four</div>five<br>six").map((block) =>
        plainTextOf({ type: "doc", content: [block] }),
      ),
    ).toEqual(["one", "two", "three", "four", "five\nsix"]);
  });

  test("an unknown element gives its text, a script gives nothing", () => {
    expect(blocks("<blink>Hello</blink><script>alert(1)</script><style>p{}</style>")).toEqual([
      paragraph(text("Hello")),
    ]);
  });

  test("a link that would run script is only its words", () => {
    expect(blocks("<a href='javascript:alert(1)'>Click</a>")).toEqual([paragraph(text("Click"))]);
  });

  test("words in another language say so", () => {
    expect(blocks("<p><span lang='uk'>Тривога</span></p>")).toEqual([
      paragraph(text("Тривога", { type: "language", attrs: { lang: "uk" } })),
    ]);
  });

  test("a smiley picture is its character, a counter's pixel is nothing", () => {
    expect(
      blocks(
        "<p>Good <img class='emoji' alt='🙂' src='https://s.example/1.png'><img src='https://t.example/c.gif' width=1 height=1></p>",
      ),
    ).toEqual([paragraph(text("Good 🙂"))]);
  });
});

test("headings begin at two and end at four; a picture in one stands after it", () => {
  expect(blocks("<h1>A <img src='https://p.example/a.jpg'></h1><h6>B</h6>")).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [text("A")] },
    figure("https://p.example/a.jpg"),
    { type: "heading", attrs: { level: 4 }, content: [text("B")] },
  ]);
});

describe("pictures", () => {
  test("a figure has its caption, width and the link on it", () => {
    const html =
      "<figure class='alignwide'><a href='https://x.example/more'><img src='https://p.example/a.jpg' alt='A bridge'></a><figcaption>The <b>bridge</b></figcaption></figure>";
    expect(blocks(html)).toEqual([
      figure("https://p.example/a.jpg", {
        alt: "A bridge",
        caption: "The bridge",
        size: "wide",
        href: "https://x.example/more",
      }),
    ]);
  });

  test("a link to the picture's own file is not kept", () => {
    expect(blocks("<a href='https://p.example/a.jpg'><img src='https://p.example/a.jpg'></a>")).toEqual([
      figure("https://p.example/a.jpg"),
    ]);
  });

  test("the address of a picture that loads late is found, and it is shown once", () => {
    expect(
      blocks(
        "<img src='data:image/gif;base64,R0' data-src='https://p.example/b.jpg'><noscript><img src='https://p.example/b.jpg'></noscript>",
      ),
    ).toEqual([figure("https://p.example/b.jpg")]);
  });

  test("a picture within a paragraph parts it", () => {
    expect(blocks("<p>before <img src='https://p.example/a.jpg'> after</p>")).toEqual([
      paragraph(text("before")),
      figure("https://p.example/a.jpg"),
      paragraph(text("after")),
    ]);
  });

  test("galleries of all ages are galleries", () => {
    const image = (name: string) => `<img src='https://p.example/${name}.jpg'>`;
    const gallery = {
      type: "gallery",
      attrs: { caption: "Both" },
      content: [figure("https://p.example/a.jpg", { caption: "One" }), figure("https://p.example/b.jpg")],
    };
    const inner = `<figure>${image("a")}<figcaption>One</figcaption></figure>`;
    expect(
      blocks(
        `<figure class='wp-block-gallery'>${inner}<figure>${image("b")}</figure><figcaption>Both</figcaption></figure>`,
      ),
    ).toEqual([gallery]);
    expect(
      blocks(
        `<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'><li>${inner}</li><li>${image("b")}</li></ul><figcaption>Both</figcaption></figure>`,
      ),
    ).toEqual([gallery]);
    expect(
      blocks(
        `<figure class='kg-gallery-card'><div><div>${inner}</div><div>${image("b")}</div></div><figcaption>Both</figcaption></figure>`,
      ),
    ).toEqual([gallery]);
  });

  test("a caption longer than a caption may be becomes a paragraph", () => {
    const long = "word ".repeat(600).trim();
    expect(blocks(`<figure><img src='https://p.example/a.jpg'><figcaption>${long}</figcaption></figure>`)).toEqual([
      figure("https://p.example/a.jpg"),
      paragraph(text(long)),
    ]);
  });
});

describe("lists", () => {
  test("lists nest, also where a list stands right inside a list", () => {
    const item = (...content: object[]) => ({ type: "listItem", content });
    const nested = { type: "orderedList", attrs: { start: 3 }, content: [item(paragraph(text("b")))] };
    const whole = [{ type: "bulletList", content: [item(paragraph(text("a")), nested)] }];
    expect(blocks("<ul><li>a<ol start=3><li>b</li></ol></li></ul>")).toEqual(whole);
    expect(blocks("<ul><li>a</li><ol start=3><li>b</li></ol></ul>")).toEqual(whole);
  });

  test("what a list item cannot hold is said with what it can", () => {
    const html =
      "<ul><li><table><tr><td>cell</td></tr></table><iframe src='https://www.youtube.com/embed/abcdefghijk' title='Film'></iframe></li></ul>";
    expect(plainTextOf({ type: "doc", content: blocks(html) })).toBe("cell\nFilm");
  });

  test("terms of a glossary stand out", () => {
    expect(blocks("<dl><dt>Term</dt><dd>Meaning</dd></dl>")).toEqual([
      paragraph(text("Term", { type: "bold" })),
      paragraph(text("Meaning")),
    ]);
  });
});

test("a table keeps heads, spans and caption", () => {
  const cell = (type: string, value: string, colspan = 1) => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: [paragraph(text(value))],
  });
  expect(
    blocks(
      "<table><caption>Sums</caption><thead><tr><th colspan=2>A</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    ),
  ).toEqual([
    {
      type: "table",
      attrs: { caption: "Sums" },
      content: [
        { type: "tableRow", content: [cell("tableHeader", "A", 2)] },
        { type: "tableRow", content: [cell("tableCell", "1"), cell("tableCell", "2")] },
      ],
    },
  ]);
});

describe("quotes and boxes", () => {
  test("a quote is a quote, a pull quote has its author", () => {
    expect(blocks("<blockquote><p>Said</p><cite>Ada</cite></blockquote>")).toEqual([
      { type: "blockquote", content: [paragraph(text("Said")), paragraph(text("Ada", { type: "italic" }))] },
    ]);
    expect(
      blocks("<figure class='wp-block-pullquote'><blockquote><p>Said</p><cite>Ada</cite></blockquote></figure>"),
    ).toEqual([{ type: "pullQuote", attrs: { attribution: "Ada" }, content: [text("Said")] }]);
  });

  test("code keeps its lines and language", () => {
    expect(blocks("<pre><code class='language-js'>if (a) {\n  b();\n}\n</code></pre>")).toEqual([
      { type: "codeBlock", attrs: { language: "js" }, content: [text("if (a) {\n  b();\n}")] },
    ]);
  });

  test("details are a box, unless they hold what a box cannot", () => {
    expect(blocks("<details><summary>Why</summary><p>Because</p></details>")).toEqual([
      { type: "infoBox", attrs: { label: "", title: "Why" }, content: [paragraph(text("Because"))] },
    ]);
    expect(blocks("<details><summary>Why</summary><pre>x</pre></details>").map((block) => block.type)).toEqual([
      "heading",
      "codeBlock",
    ]);
  });

  test("a callout is a box with its sign", () => {
    expect(
      blocks(
        "<div class='kg-card kg-callout-card'><div class='kg-callout-emoji'>💡</div><div class='kg-callout-text'>Note</div></div>",
      ),
    ).toEqual([{ type: "infoBox", attrs: { label: "💡", title: "" }, content: [paragraph(text("Note"))] }]);
  });
});

describe("embeds", () => {
  const embed = (provider: string, url: string, more: object = {}) => ({
    type: "embed",
    attrs: { provider, url, title: "", description: "", caption: "", ...more },
  });

  test.each([
    [
      "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
      "youtube",
      "https://www.youtube.com/watch?v=abcdefghijk",
    ],
    ["//youtu.be/abcdefghijk", "youtube", "https://www.youtube.com/watch?v=abcdefghijk"],
    ["https://player.vimeo.com/video/123456", "vimeo", "https://vimeo.com/123456"],
    ["https://twitter.com/ada/status/99?s=20", "x", "https://x.com/ada/status/99"],
    ["https://www.instagram.com/p/Cx-1_a/embed/", "instagram", "https://www.instagram.com/p/Cx-1_a/"],
    ["https://t.me/channel/42?embed=1", "telegram", "https://t.me/channel/42"],
    ["https://datawrapper.dwcdn.net/AbCd1/3/", "datawrapper", "https://datawrapper.dwcdn.net/AbCd1/"],
    ["https://open.spotify.com/embed/episode/4rOo?utm=1", "spotify", "https://open.spotify.com/episode/4rOo"],
    ["https://maps.example/embed", "link", "https://maps.example/embed"],
  ])("the frame %s is %s", (address, provider, url) => {
    expect(blocks(`<iframe src="${address}"></iframe>`)).toEqual([embed(provider, url)]);
  });

  test("the address of a film alone in a paragraph is the film; a page's stays text", () => {
    expect(blocks("<p>https://youtu.be/abcdefghijk</p><p>https://news.example/a</p>")).toEqual([
      embed("youtube", "https://www.youtube.com/watch?v=abcdefghijk"),
      paragraph(text("https://news.example/a")),
    ]);
  });

  test("a block of WordPress with an address is an embed with its caption", () => {
    const html =
      "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://vimeo.com/123\n</div><figcaption>Film</figcaption></figure>";
    expect(blocks(html)).toEqual([embed("vimeo", "https://vimeo.com/123", { caption: "Film" })]);
  });

  test("a quoted post keeps its words", () => {
    const html =
      "<blockquote class='twitter-tweet'><p>The heat is back</p>— Ada <a href='https://twitter.com/ada/status/99'>May 1</a></blockquote>";
    expect(blocks(html)).toEqual([
      embed("x", "https://x.com/ada/status/99", { description: "The heat is back — Ada May 1" }),
    ]);
  });

  test("a film of the old site is a card, and the operator hears of it", () => {
    problems.length = 0;
    expect(
      blocks(
        "<figure><video src='https://old.example/v/flood.mp4'>old browser</video><figcaption>Flood</figcaption></figure>",
      ),
    ).toEqual([embed("link", "https://old.example/v/flood.mp4", { title: "flood.mp4", caption: "Flood" })]);
    expect(problems).toEqual(["A film is linked to, not carried over: https://old.example/v/flood.mp4"]);
  });

  test("a bookmark is a card with all its words", () => {
    const html =
      "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='https://x.example/'><div class='kg-bookmark-content'><div class='kg-bookmark-title'>Title</div><div class='kg-bookmark-description'>What</div><div class='kg-bookmark-metadata'><span class='kg-bookmark-author'>Ada</span><span class='kg-bookmark-publisher'>Paper</span></div></div></a></figure>";
    expect(blocks(html)).toEqual([
      embed("link", "https://x.example/", { title: "Title", description: "What", caption: "Ada · Paper" }),
    ]);
  });
});

describe("bad HTML", () => {
  test.each(["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<font>"])(
    "ten thousand levels of %s are refused, and at once",
    (tag) => {
      const start = performance.now();
      expect(() => blocksOfHtml(`${tag.repeat(10_000)}deep`, surroundings)).toThrow(BadFile);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );

  test("a word without end is kept whole", () => {
    const body = bodyOfBlocks(blocksOfHtml(`<p>${"x".repeat(450_000)}</p>`, surroundings));
    expect(plainTextOf(body)).toHaveLength(450_000);
  });

  test("more blocks than a story may have are refused", () => {
    expect(() => bodyOfBlocks(blocksOfHtml("<p>x</p>".repeat(5_001), surroundings))).toThrow(BadFile);
  });

  test("characters that a database cannot hold are taken out", () => {
    expect(bodySchema.parse({ type: "doc", content: blocks("<p>a\u0000b\ud800c</p>") }).content).toEqual([
      paragraph(text("ab\ufffdc")),
    ]);
  });
});
