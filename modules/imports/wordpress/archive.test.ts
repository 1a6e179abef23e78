import { describe, expect, test } from "vitest";
import type { Block } from "@/modules/articles/body";
import { plainTextOf } from "@/modules/articles/body-words";
import { BadFile } from "../bad-file";
import { archiveOfWordPress } from "./archive";
import { readWordPressExport } from "./export";

const NOW = new Date("2026-05-01T12:00:00Z");

const HEAD = `<?xml version="1.0"?><rss xmlns:wp="w"><channel><title>The Post</title><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://post.example</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_email>ada@secret.example</wp:author_email><wp:author_display_name><![CDATA[Ada L]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News &amp; views</wp:cat_name></wp:category>
<wp:category><wp:category_nicename>floods</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name>Floods</wp:cat_name></wp:category>`;
const FOOT = "</channel></rss>";

type Fields = Partial<
  Record<"id" | "type" | "status" | "title" | "name" | "link" | "content" | "date" | "more", string>
>;

function item(fields: Fields): string {
  const {
    id = "1",
    type = "post",
    status = "publish",
    title = "Flood",
    name = "flood",
    content = "",
    more = "",
  } = fields;
  const { link = `https://post.example/2020/02/03/${name}/`, date = "2020-02-03 04:05:06" } = fields;
  return `<item><title>${title}</title><link>${link}</link><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

async function* chunksOf(text: string, size = 1_000) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const readXml = (xml: string, size?: number) => readWordPressExport(chunksOf(xml, size));

async function read(...items: string[]) {
  return archiveOfWordPress(
    await readXml(HEAD + items.join("") + FOOT),
    { uploads: new Map([["2020/a.jpg", "/up/2020/a.jpg"]]) },
    NOW,
  );
}

async function shapesOf(content: string, ...others: string[]): Promise<string[]> {
  const { archive } = await read(item({ content }), ...others);
  expect(archive.problems.filter(({ what }) => what.startsWith("Text was not"))).toEqual([]);
  return (archive.articles[0]?.body.content ?? []).map(shapeOf);
}

const shapeOf = (block: Block) => `${block.type}: ${plainTextOf({ type: "doc", content: [block] })}`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
const term = (taxonomy: string, slug: string, name = slug) =>
  `<category domain="${taxonomy}" nicename="${slug}"><![CDATA[${name}]]></category>`;
const attachment = (id: string, url: string) =>
  item({
    id,
    type: "attachment",
    status: "inherit",
    name: `a${id}`,
    more: `<wp:attachment_url>${url}</wp:attachment_url><wp:post_parent>1</wp:post_parent><excerpt:encoded>Caption ${id}</excerpt:encoded>`,
  });

describe("content", () => {
  test("classic posts have paragraphs at blank lines and breaks at line ends", async () => {
    expect(
      await shapesOf("One\ntwo\n\nthree <b>bold\n\nstill bold</b>\n<ul>\n<li>item</li>\n</ul>after<!--more-->\n\nlast"),
    ).toEqual([
      "paragraph: One\ntwo",
      "paragraph: three bold",
      "paragraph: still bold",
      "bulletList: item",
      "paragraph: after",
      "paragraph: last",
    ]);
  });

  test("lines of code stay lines", async () => {
    expect(await shapesOf("<pre>a\n\nb</pre>")).toEqual(["codeBlock: a\n\nb"]);
  });

  test("blocks lose their comments, nested ones too, and line ends in them are nothing", async () => {
    const content =
      '<!-- wp:columns {"a":1} --><div><!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph --></div><!-- /wp:columns -->\n\nclassic\nbit';
    expect(await shapesOf(content)).toEqual(["paragraph: One two", "paragraph: classic\nbit"]);
  });

  test("a block that the old site filled at each visit is left out and said, once", async () => {
    const { archive } = await read(item({ content: "<!-- wp:latest-posts /--><!-- wp:latest-posts {} /-->" }));
    expect(archive.problems.filter(({ where }) => where === "flood")).toHaveLength(1);
  });

  test("a reusable block is put where it is used, and one in a circle ends", async () => {
    const content = '<!-- wp:block {"ref":7} /-->';
    expect(
      await shapesOf(
        content,
        item({ id: "7", type: "wp_block", content: "<!-- wp:paragraph --><p>Again</p><!-- /wp:paragraph -->" }),
      ),
    ).toEqual(["paragraph: Again"]);
    expect(await shapesOf(content, item({ id: "7", type: "wp_block", content }))).toEqual([]);
  });

  test("social links are links", async () => {
    expect(await shapesOf('<!-- wp:social-link {"url":"https://x.example/","service":"mastodon"} /-->')).toEqual([
      "paragraph: mastodon",
    ]);
  });
});

describe("shortcodes", () => {
  test("a caption is a figure's", async () => {
    const content =
      '[caption id="x" align="left"]<a href="/a"><img src="https://post.example/wp-content/uploads/2020/a-300x200.jpg"></a> The <b>river</b>[/caption]';
    expect(await shapesOf(content)).toEqual(["figure: The river"]);
  });

  test("a gallery shows the pictures named, or those that hang on the post", async () => {
    const pictures = [attachment("5", "https://post.example/a.jpg"), attachment("6", "https://post.example/b.jpg")];
    expect(await shapesOf('[gallery ids="6,5"]', ...pictures)).toEqual(["gallery: Caption 6\nCaption 5"]);
    expect(await shapesOf("[gallery]", ...pictures)).toEqual(["gallery: Caption 5\nCaption 6"]);
    expect(await shapesOf('[gallery exclude="5"]', ...pictures)).toEqual(["gallery: Caption 6"]);
  });

  test("players and embeds become cards", async () => {
    expect(
      await shapesOf(
        '[embed width="1"]https://youtu.be/abcdefghijk[/embed]\n\n[audio src="https://x.example/a.mp3"]\n\n[vimeo 123]',
      ),
    ).toEqual(["embed: ", "embed: a.mp3", "embed: "]);
  });

  test("words in brackets are words; what a program meant is dropped, with its text kept", async () => {
    expect(await shapesOf('He said [sic] it […] [[gallery]] [box color="red"]in the box[/box] [form id="1"]')).toEqual([
      "paragraph: He said [sic] it […] [gallery] in the box",
    ]);
  });
});

describe("states", () => {
  const stateOf = async (fields: Fields) => {
    const { archive } = await read(item(fields));
    return archive.articles[0] ? (archive.articles[0].publishedAt?.toISOString() ?? "draft") : "left out";
  };

  test.each([
    ["a published post", {}, "2020-02-03T04:05:06.000Z"],
    ["a scheduled post", { status: "future", date: "2030-01-01 00:00:00" }, "2030-01-01T00:00:00.000Z"],
    ["a scheduled post whose time has passed", { status: "future" }, "draft"],
    ["a draft", { status: "draft" }, "draft"],
    ["a pending post", { status: "pending" }, "draft"],
    ["a private post", { status: "private" }, "draft"],
    ["a post behind a password", { more: "<wp:post_password>x</wp:post_password>" }, "draft"],
    ["a post without a date", { date: "0000-00-00 00:00:00" }, "draft"],
    ["a post in the bin", { status: "trash" }, "left out"],
    ["an empty draft that nobody saved", { status: "auto-draft" }, "left out"],
  ])("%s", async (_, fields, state) => {
    expect(await stateOf(fields)).toBe(state);
  });
});

describe("what belongs to a post", () => {
  test("section, topics, authors, picture and former addresses come along", async () => {
    const more = [
      term("category", "floods", "Floods"),
      term("post_tag", "river", "River"),
      term("author", "cap-ben", "ben"),
      term("author", "cap-ada", "ada"),
      meta("_thumbnail_id", "5"),
      meta("_wp_old_slug", "deluge"),
      "<wp:is_sticky>1</wp:is_sticky>",
    ].join("");
    const guest = item({ id: "9", type: "guest-author", name: "cap-ben", title: "Ben B" });
    const { archive } = await read(
      item({ more }),
      guest,
      attachment("5", "https://post.example/wp-content/uploads/2020/a.jpg"),
    );

    expect(archive.source).toBe("wordpress:post.example");
    expect(archive.articles[0]).toMatchObject({
      sectionSlug: "news",
      tagSlugs: ["news", "floods", "river"],
      authorSlugs: ["ben", "ada"],
      hero: { caption: "Caption 5" },
    });
    expect(archive.authors).toEqual([
      { slug: "ben", name: "Ben B" },
      { slug: "ada", name: "Ada L" },
    ]);
    expect(archive.tags).toMatchObject([
      { slug: "news", name: "News & views", kind: "section" },
      { slug: "floods", kind: "topic", parentSlug: "news" },
      { slug: "river", kind: "topic" },
    ]);
    expect(archive.pictures.map(({ from }) => from)).toEqual([{ file: "/up/2020/a.jpg" }]);
    expect(archive.redirects.map(({ fromPath }) => fromPath)).toEqual([
      "/2020/02/03/flood/",
      "/2020/02/03/deluge",
      "/category/news",
      "/category/news/floods",
      "/tag/river",
      "/author/ben",
      "/author/ada",
      "/feed",
    ]);
    expect(archive.problems.map(({ what }) => what)).toContain(
      "It was sticky: pick it for the front page at the desk.",
    );
    expect(JSON.stringify(archive)).not.toContain("secret");
  });

  test.each([
    ["https://post.example/flood/", "/flood/"],
    ["https://post.example/archives/12", "/archives/12"],
    ["https://post.example/news/floods/flood.html", "/news/floods/flood.html"],
  ])("the permalink %s leads to the story", async (link, fromPath) => {
    expect((await read(item({ link }))).archive.redirects[0]).toEqual({ fromPath, to: { articleSlug: "flood" } });
  });

  test("an address that is only a number after a question mark is said not to lead here", async () => {
    const { archive } = await read(item({ link: "https://post.example/?p=1" }));
    expect(archive.problems.find(({ where }) => where === "flood")?.what).toMatch(/^Its old address cannot lead here/);
  });

  test("titles lose their markup, and a note without one is called by its first words", async () => {
    const titled = await read(item({ title: "<![CDATA[A <em>great</em> flood &amp; more]]>" }));
    expect(titled.archive.articles[0]?.headline).toBe("A great flood & more");
    const untitled = await read(item({ title: "", content: `Water ${"rises ".repeat(30)}` }));
    expect(untitled.archive.articles[0]?.headline).toMatch(/^Water (rises )+rises…$/);
  });

  test("a slug of other letters is decoded and spelled", async () => {
    const { archive } = await read(item({ name: "%d0%bf%d0%be%d0%b2%d1%96%d0%bd%d1%8c" }));
    expect(archive.articles[0]?.slug).toBe("povin");
  });

  test("every item is accounted for", async () => {
    const { accounts } = await read(
      item({}),
      item({ id: "2", type: "page", name: "about" }),
      item({ id: "3", type: "nav_menu_item" }),
      item({ id: "4", type: "product" }),
    );
    expect(accounts.map(({ kind, count, fate }) => `${count} ${kind}: ${fate}`)).toEqual([
      "1 post: articles",
      "1 page: pages",
      "1 nav_menu_item: not imported: the navigation is set at the desk",
      "1 product: not imported: nothing here is like it",
    ]);
  });
});

describe("bad files are refused in one sentence", () => {
  const whole = HEAD + item({}) + FOOT;

  test.each([
    ["empty", "", "The file is empty."],
    ["cut off", whole.slice(0, -30), "The file is cut off: its XML has no end."],
    ["not XML", "hello", /^The file is not XML as it should be/],
    ["another XML", "<rss><channel></channel></rss>", "This is XML, but not an export of WordPress."],
    [
      "an entity bomb",
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"a".repeat(5_000)}"><!ENTITY b "&a;&a;">]><rss>&b;</rss>`,
      /^The file has a DOCTYPE, in which entity bombs hide/,
    ],
    ["a thousand levels", `${HEAD}${"<a>".repeat(1_000)}`, /nested deeper than WordPress/],
    [
      "deep HTML",
      HEAD + item({ content: "<div>".repeat(10_000) }) + FOOT,
      /^The post "flood" cannot be imported: its elements are nested/,
    ],
  ])("%s", async (_, xml, sentence) => {
    const reading = readXml(xml).then((data) => archiveOfWordPress(data, { uploads: new Map() }, NOW));
    await expect(reading).rejects.toThrow(BadFile);
    await expect(reading).rejects.toThrow(sentence);
  });

  test("a DOCTYPE parted between two reads is seen", async () => {
    await expect(readXml("<!DOCTYPE x><rss></rss>", 3)).rejects.toThrow("DOCTYPE");
  });

  test("a bomb of gigabytes is refused at its first bytes", async () => {
    let given = 0;
    async function* bomb() {
      yield* chunksOf("<!DOCTYPE x [<!ENTITY a '");
      for (; given < 2_000; given += 1) yield new Uint8Array(1_000_000).fill(97);
    }
    await expect(readWordPressExport(bomb())).rejects.toThrow(BadFile);
    expect(given).toBe(0);
  });

  test("an element without end is not kept in memory until there is none left", async () => {
    let given = 0;
    async function* endless() {
      yield* chunksOf(`${HEAD}<item><content:encoded><![CDATA[`);
      for (; given < 2_000; given += 1) yield new Uint8Array(1_000_000).fill(97);
    }
    await expect(readWordPressExport(endless())).rejects.toThrow("more than 50 MB");
    expect(given).toBeLessThan(60);
  });

  test("control characters and HTML's entities in old texts are no reason to stop", async () => {
    const { archive } = await read(item({ title: "A\u0008 B&nbsp;C", content: "text\u0001" }));
    expect(archive.articles[0]?.headline).toBe("A B C");
  });
});
