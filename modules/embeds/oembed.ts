import { z } from "zod";
import { articlePath, socialImagePath } from "@/modules/articles/article";
import { formerPath } from "@/modules/articles/redirect";
import { element, joined, text, xmlDocument } from "@/modules/platform/markup";
import { ok, type Result, refuse } from "@/modules/platform/result";

export type OembedFormat = "json" | "xml";

/** Where other sites ask how to show a story of ours: https://oembed.com */
export const oembedPath = (articleUrl: string, format: OembedFormat) =>
  `/api/oembed?${new URLSearchParams({ url: articleUrl, format })}`;

const size = z.coerce.number().int().min(1).max(10_000).optional();
const oembedInput = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_048),
  format: z.string().default("json"),
  maxwidth: size,
  maxheight: size,
});

/** maxWidth, maxHeight: the room there is, in pixels; null where the asker did not say. */
export type OembedRequest = { path: string; format: OembedFormat; maxWidth: number | null; maxHeight: number | null };
export type OembedRefusal = "no-url" | "not-ours" | "format-unknown";

export function parseOembedRequest(parameters: URLSearchParams, siteUrl: string): Result<OembedRequest, OembedRefusal> {
  const input = oembedInput.safeParse(Object.fromEntries(parameters));
  if (!input.success) return refuse("no-url");

  const { url, format, maxwidth = null, maxheight = null } = input.data;
  if (format !== "json" && format !== "xml") return refuse("format-unknown");

  const asked = new URL(url);
  if (asked.host !== new URL(siteUrl).host) return refuse("not-ours");
  return ok({ path: formerPath(asked.pathname), format, maxWidth: maxwidth, maxHeight: maxheight });
}

/** A story as a card on somebody else's page. */
export type EmbeddedStory = {
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  authors: { name: string }[];
};

const WIDTH = 600;
const HEIGHT = 240;

/** Plain markup, no script: the other site's own style sheet dresses it. */
export function oembedOf(story: EmbeddedStory, request: OembedRequest, paperName: string, siteUrl: string) {
  const url = new URL(articlePath(story.slug), siteUrl).href;
  const html = element(
    "blockquote",
    { cite: url, lang: story.language },
    element("p", {}, element("a", { href: url }, story.headline)),
    story.standfirst ? element("p", {}, story.standfirst) : null,
    element("p", {}, text("— "), element("cite", {}, paperName)),
  );
  return {
    version: "1.0",
    type: "rich",
    title: story.headline,
    author_name: story.authors.map((author) => author.name).join(", ") || paperName,
    provider_name: paperName,
    provider_url: siteUrl,
    cache_age: 3_600,
    html: html.markup,
    width: Math.min(WIDTH, request.maxWidth ?? WIDTH),
    height: Math.min(HEIGHT, request.maxHeight ?? HEIGHT),
    ...thumbnailOf(story, request, siteUrl),
  };
}

export type Oembed = ReturnType<typeof oembedOf>;

export const oembedXml = (answer: Oembed): string =>
  xmlDocument(
    element("oembed", {}, joined(Object.entries(answer).map(([name, value]) => element(name, {}, String(value))))),
  );

/** Only if it fits: the protocol forbids a thumbnail larger than was asked for. */
function thumbnailOf(story: EmbeddedStory, { maxWidth, maxHeight }: OembedRequest, siteUrl: string) {
  const [width, height] = [1200, 630];
  if ((maxWidth ?? width) < width || (maxHeight ?? height) < height) return {};
  return {
    thumbnail_url: new URL(socialImagePath(story.slug), siteUrl).href,
    thumbnail_width: width,
    thumbnail_height: height,
  };
}
