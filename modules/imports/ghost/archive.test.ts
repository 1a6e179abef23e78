import { describe, expect, test } from "vitest";
import type { Block } from "@/modules/articles/body";
import { plainTextOf } from "@/modules/articles/body-words";
import { BadFile } from "../bad-file";
import { archiveOfGhost } from "./archive";
import { parseGhostExport } from "./export";
import type { GhostOptions } from "./pictures";

const NOW = new Date("2026-05-01T12:00:00Z");
const FILES = new Map([["content/images/a.jpg", "/export/content/images/a.jpg"]]);

const POST = {
  id: "p1",
  title: "Flood",
  slug: "flood",
  html: "<p>Water</p>",
  status: "published",
  visibility: "public",
  type: "post",
  published_at: "2020-02-03T04:05:06.000Z",
};

function read(posts: object[], tables: object = {}, options: Partial<GhostOptions> = {}) {
  const json = JSON.stringify({ db: [{ meta: {}, data: { posts, ...tables } }] });
  return archiveOfGhost(parseGhostExport(json), { files: FILES, ...options }, NOW);
}

const blocksOf = (post: object, options: Partial<GhostOptions> = {}): Block[] =>
  read([{ ...POST, html: null, ...post }], {}, options).archive.articles[0]?.body.content ?? [];

const lexical = (...children: object[]) => ({ lexical: JSON.stringify({ root: { type: "root", children } }) });
const mobiledoc = (document: object) => ({
  mobiledoc: JSON.stringify({ version: "0.3.1", markups: [], atoms: [], cards: [], sections: [], ...document }),
});
const text = (value: string, format = 0) => ({ type: "extended-text", text: value, format });
const shapesOf = (blocks: Block[]) =>
  blocks.map((block) => `${block.type}: ${plainTextOf({ type: "doc", content: [block] })}`);

describe("Lexical", () => {
  test("texts have their marks, links and breaks", () => {
    const link = { type: "link", url: "__GHOST_URL__/other/", children: [text("link")] };
    expect(
      blocksOf(
        lexical({
          type: "paragraph",
          children: [text("Bold", 3), text(" "), link, { type: "linebreak" }, text("<b>")],
        }),
      ),
    ).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Bold", marks: [{ type: "italic" }, { type: "bold" }] },
          { type: "text", text: " " },
          { type: "text", text: "link", marks: [{ type: "link", attrs: { href: "/other" } }] },
          { type: "hardBreak" },
          { type: "text", text: "<b>" },
        ],
      },
    ]);
  });

  test("headings, quotes, lists and code have their counterparts", () => {
    const nodes = [
      { type: "extended-heading", tag: "h3", children: [text("Head")] },
      { type: "extended-quote", children: [text("Quote")] },
      { type: "aside", children: [text("Pulled")] },
      { type: "list", listType: "number", start: 4, children: [{ type: "listitem", children: [text("Item")] }] },
      { type: "codeblock", code: "a < b", language: "c", caption: "Code" },
      { type: "horizontalrule" },
    ];
    const blocks = blocksOf(lexical(...nodes));
    expect(shapesOf(blocks)).toEqual([
      "heading: Head",
      "blockquote: Quote",
      "pullQuote: Pulled",
      "orderedList: Item",
      "codeBlock: a < b",
      "paragraph: Code",
      "horizontalRule: ",
    ]);
    expect(blocks[3]).toMatchObject({ attrs: { start: 4 } });
  });

  test.each([
    ["image", { src: "__GHOST_URL__/content/images/size/w600/a.jpg", caption: "Flood" }, ["figure: Flood"]],
    [
      "gallery",
      { images: [{ src: "/content/images/a.jpg" }, { src: "https://x.example/b.jpg" }], caption: "Two" },
      ["gallery: Two"],
    ],
    [
      "bookmark",
      { url: "https://x.example/", metadata: { title: "T", description: "D", publisher: "P" } },
      ["embed: T\nD\nP"],
    ],
    [
      "embed",
      { url: "https://vimeo.com/1", html: "<iframe src='https://player.vimeo.com/video/1'></iframe>", caption: "Film" },
      ["embed: Film"],
    ],
    ["embed", { url: "https://x.example/page", html: "<p>Oops</p>" }, ["embed: "]],
    ["html", { html: "<p>Own <b>HTML</b></p><script>1</script>" }, ["paragraph: Own HTML"]],
    ["markdown", { markdown: "## Head\n\n- item" }, ["heading: Head", "bulletList: item"]],
    ["callout", { calloutEmoji: "💡", calloutText: "<b>Note</b>" }, ["infoBox: 💡\nNote"]],
    ["toggle", { heading: "Why", content: "<p>Because</p>" }, ["infoBox: Why\nBecause"]],
    ["button", { buttonText: "Go", buttonUrl: "https://x.example/" }, ["paragraph: Go"]],
    [
      "file",
      { src: "https://x.example/a.pdf", fileTitle: "Report", fileCaption: "Ours", fileName: "a.pdf" },
      ["paragraph: Report", "paragraph: Ours", "paragraph: a.pdf"],
    ],
    ["audio", { src: "https://x.example/a.mp3", title: "Sound" }, ["paragraph: Sound", "embed: a.mp3"]],
    ["video", { src: "https://x.example/a.mp4", caption: "Film" }, ["embed: a.mp4\nFilm"]],
    [
      "header",
      { header: "Big", subheader: "Small", buttonText: "Go", buttonUrl: "https://x.example/" },
      ["heading: Big", "paragraph: Small", "paragraph: Go"],
    ],
    [
      "product",
      {
        productTitle: "Book",
        productDescription: "<p>Good</p>",
        productButton: "Buy",
        productUrl: "https://x.example/",
      },
      ["heading: Book", "paragraph: Good", "paragraph: Buy"],
    ],
    [
      "signup",
      { header: "Join", subheader: "Us", disclaimer: "No spam" },
      ["heading: Join", "paragraph: Us", "paragraph: No spam"],
    ],
    [
      "call-to-action",
      { textValue: "<p>Help</p>", buttonText: "Give", buttonUrl: "https://x.example/" },
      ["paragraph: Help", "paragraph: Give"],
    ],
    ["email", { html: "<p>Hi {first_name}</p>" }, []],
    ["paywall", {}, []],
    ["something-new", { children: [text("kept")] }, ["paragraph: kept"]],
  ])("the card %s", (type, card, shapes) => {
    expect(shapesOf(blocksOf(lexical({ type, ...card })))).toEqual(shapes);
  });

  test("a part that not every reader was shown is left out and said", () => {
    const hidden = { type: "html", html: "<p>Members</p>", visibility: { web: { nonMember: false }, email: {} } };
    const { archive } = read([{ ...POST, ...lexical(hidden) }]);
    expect(archive.articles[0]?.body.content).toEqual([]);
    expect(archive.problems.map(({ what }) => what)).toContain(
      "Left out: a part (html) that not every reader was shown.",
    );
  });

  test("ten thousand levels are refused, and the post is named", () => {
    const deep = `{"root":{"children":${'[{"type":"list","children":'.repeat(10_000)}[]${"}]".repeat(10_000)}}}`;
    expect(() => blocksOf({ lexical: deep })).toThrow(
      new BadFile('The post "flood" cannot be imported: its elements are nested more than 100 levels deep.'),
    );
  });
});

test("Markdown nested without end is refused", () => {
  const card = { type: "markdown", markdown: `${">".repeat(20_000)} x` };
  expect(() => blocksOf(lexical(card))).toThrow(
    /^The post "flood" cannot be imported: its Markdown is nested too deep/,
  );
});

describe("mobiledoc", () => {
  test("sections, marks, atoms and cards", () => {
    const blocks = blocksOf(
      mobiledoc({
        markups: [["strong"], ["a", ["href", "https://x.example/"]]],
        atoms: [["soft-return", "", {}]],
        cards: [
          ["image", { src: "/content/images/a.jpg", caption: "Flood" }],
          ["card-markdown", { markdown: "*hello*" }],
          ["hr", {}],
        ],
        sections: [
          [
            1,
            "p",
            [
              [0, [0], 0, "one"],
              [0, [1], 2, "two"],
              [1, [], 0, 0],
              [0, [], 0, "<three>"],
            ],
          ],
          [1, "h2", [[0, [], 0, "Head"]]],
          [3, "ol", [[[0, [], 0, "item"]]]],
          [10, 0],
          [10, 1],
          [10, 2],
        ],
      }),
    );
    expect(shapesOf(blocks)).toEqual([
      "paragraph: onetwo\n<three>",
      "heading: Head",
      "orderedList: item",
      "figure: Flood",
      "paragraph: hello",
      "horizontalRule: ",
    ]);
    expect(blocks[0]).toMatchObject({
      content: [{ marks: [{ type: "bold" }] }, { marks: [{ type: "bold" }, { type: "link" }] }, {}, {}],
    });
  });

  test("HTML is taken where there is neither", () => {
    expect(shapesOf(blocksOf({ html: "<p>Water</p>" }))).toEqual(["paragraph: Water"]);
  });
});

describe("states", () => {
  const stateOf = (post: object, tables: object = {}) => {
    const { archive } = read([{ ...POST, ...post }], tables);
    return { at: archive.articles[0]?.publishedAt?.toISOString() ?? null, problems: archive.problems.length };
  };

  test("a published post keeps its time, however Ghost wrote it", () => {
    expect(stateOf({})).toEqual({ at: "2020-02-03T04:05:06.000Z", problems: 0 });
    expect(stateOf({ published_at: "2020-02-03 04:05:06" })).toEqual({ at: "2020-02-03T04:05:06.000Z", problems: 0 });
    expect(stateOf({ published_at: 1580702706000 })).toEqual({ at: "2020-02-03T04:05:06.000Z", problems: 0 });
  });

  test("a scheduled post stays scheduled, unless its time has passed", () => {
    expect(stateOf({ status: "scheduled", published_at: "2030-01-01T00:00:00Z" })).toEqual({
      at: "2030-01-01T00:00:00.000Z",
      problems: 0,
    });
    expect(stateOf({ status: "scheduled" })).toEqual({ at: null, problems: 1 });
  });

  test.each([
    ["a draft", { status: "draft" }, 0],
    ["a post for members", { visibility: "members" }, 1],
    ["a post for those who pay", { visibility: "paid" }, 1],
    ["a post sent by mail only", { status: "sent" }, 1],
  ])("%s is not made public", (_, post, problems) => {
    expect(stateOf(post)).toEqual({ at: null, problems });
  });

  test("a post marked for mail only in its metadata is not made public", () => {
    expect(stateOf({}, { posts_meta: [{ post_id: "p1", email_only: 1 }] })).toEqual({ at: null, problems: 1 });
  });
});

describe("what belongs to a post", () => {
  const tables = {
    tags: [
      { id: "t1", name: "Energy", slug: "energy", visibility: "public" },
      { id: "t2", name: "Heat", slug: "heat", visibility: "public" },
      { id: "t3", name: "#hidden", slug: "hash-hidden", visibility: "internal" },
    ],
    posts_tags: [
      { post_id: "p1", tag_id: "t2", sort_order: 2 },
      { post_id: "p1", tag_id: "t1", sort_order: 1 },
      { post_id: "p1", tag_id: "t3", sort_order: 0 },
    ],
    users: [
      { id: "u1", name: "Ada", slug: "ada", password: "$2a$10$secret", email: "ada@x.example" },
      { id: "u2", name: "Ben", slug: "ben", bio: "Writes" },
      { id: "u3", name: "Cyd", slug: "cyd" },
    ],
    posts_authors: [
      { post_id: "p1", author_id: "u1", sort_order: 1 },
      { post_id: "p1", author_id: "u2", sort_order: 0 },
    ],
    posts_meta: [{ post_id: "p1", feature_image_alt: "A river", feature_image_caption: "<b>River</b>" }],
    settings: [
      { key: "title", value: "The Post" },
      { key: "locale", value: "uk-UA" },
      { key: "mailgun_api_key", value: "key-secret" },
    ],
    api_keys: [{ id: "k", secret: "admin-secret" }],
    sessions: [{ session_data: "session-secret" }],
  };
  const post = {
    ...POST,
    feature_image: "__GHOST_URL__/content/images/a.jpg",
    custom_excerpt: "High",
    codeinjection_head: "<script>inject-secret</script>",
  };

  test("tags, section, authors, picture, excerpt and language come along", () => {
    const { archive, accounts } = read([post], tables);
    expect(archive.articles[0]).toMatchObject({
      language: "uk",
      standfirst: "High",
      sectionSlug: "energy",
      tagSlugs: ["energy", "heat"],
      authorSlugs: ["ben", "ada"],
      hero: { pictureId: archive.pictures[0]?.id, alt: "A river", caption: "River" },
    });
    expect(archive.source).toBe("ghost:the-post");
    expect(archive.tags.map(({ slug, kind }) => [slug, kind])).toEqual([
      ["energy", "section"],
      ["heat", "topic"],
    ]);
    expect(archive.authors.map(({ slug }) => slug)).toEqual(["ada", "ben"]);
    expect(accounts.map(({ kind, count }) => `${count} ${kind}`)).toContain("1 internal tags");
  });

  test("no secret of the export comes along", () => {
    expect(JSON.stringify(read([post], tables))).not.toMatch(/secret|@x\.example|\$2a/);
  });

  test("old addresses lead to the new ones; a page at an address of ours moves", () => {
    const search = { ...POST, id: "p2", slug: "search", type: "page" };
    const { archive } = read([post, search], tables);
    expect(archive.pages.map(({ slug }) => slug)).toEqual(["search-page"]);
    expect(archive.redirects).toEqual([
      { fromPath: "/flood", to: { articleSlug: "flood" } },
      { fromPath: "/tag/energy", to: { path: "/tags/energy" } },
      { fromPath: "/tag/heat", to: { path: "/tags/heat" } },
      { fromPath: "/author/ada", to: { path: "/authors/ada" } },
      { fromPath: "/author/ben", to: { path: "/authors/ben" } },
      { fromPath: "/rss", to: { path: "/feed.xml" } },
    ]);
  });

  test("a picture that is not in the folder is asked for at the old site, or said to be missing", () => {
    const away = { ...post, feature_image: "__GHOST_URL__/content/images/b.jpg" };
    const { archive } = read([away], tables);
    expect(archive.problems).toEqual([
      { where: "flood", what: "The main picture could not be found: __GHOST_URL__/content/images/b.jpg" },
    ]);
    const { pictures } = read([away], tables, { site: "https://post.example" }).archive;
    expect(pictures.map(({ from }) => from)).toEqual([{ url: "https://post.example/content/images/b.jpg" }]);
  });
});
