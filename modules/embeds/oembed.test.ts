import { expect, test } from "vitest";
import { oembedOf, oembedXml, parseOembedRequest } from "./oembed";

const SITE = "https://daymark.example";
const asked = (parameters: Record<string, string>) => parseOembedRequest(new URLSearchParams(parameters), SITE);
const story = {
  slug: "last-ferry",
  headline: "Last ferry, <first> mate",
  standfirst: "",
  language: "en",
  authors: [{ name: "Ruth Amsel" }],
};
const request = { path: "/articles/last-ferry", format: "json", maxWidth: null, maxHeight: null } as const;

test("only whole addresses of this site are answered, in JSON or XML", () => {
  expect(asked({ url: `${SITE}/articles/last-ferry?utm=1#top` })).toEqual({ ok: true, value: request });
  expect(asked({ url: "https://elsewhere.example/articles/last-ferry" })).toMatchObject({ failure: "not-ours" });
  expect(asked({ url: "/articles/last-ferry" })).toMatchObject({ failure: "no-url" });
  expect(asked({})).toMatchObject({ failure: "no-url" });
  expect(asked({ url: SITE, format: "yaml" })).toMatchObject({ failure: "format-unknown" });
  expect(asked({ url: SITE, maxwidth: "-1" })).toMatchObject({ failure: "no-url" });
});

test("a story is a quotation with a link, without script", () => {
  const answer = oembedOf(story, request, "The Daymark", SITE);

  expect(answer).toMatchObject({ type: "rich", version: "1.0", author_name: "Ruth Amsel", width: 600, height: 240 });
  expect(answer.html).toBe(
    `<blockquote cite="${SITE}/articles/last-ferry" lang="en"><p><a href="${SITE}/articles/last-ferry">` +
      "Last ferry, &lt;first&gt; mate</a></p><p>— <cite>The Daymark</cite></p></blockquote>",
  );
});

test("a card fits the room there is, and its picture is left out where it would not", () => {
  const small = oembedOf(story, { ...request, maxWidth: 320, maxHeight: 100 }, "The Daymark", SITE);

  expect(small).toMatchObject({ width: 320, height: 100 });
  expect(small).not.toHaveProperty("thumbnail_url");
  expect(oembedOf(story, request, "The Daymark", SITE)).toHaveProperty("thumbnail_width", 1200);
});

test("the XML answer says the same", () => {
  const xml = oembedXml(oembedOf(story, request, "The Daymark", SITE));
  expect(xml).toContain("<oembed><version>1.0</version><type>rich</type><title>Last ferry, &lt;first&gt; mate</title>");
});
