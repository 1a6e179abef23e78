import {
  type Oembed,
  type OembedFormat,
  type OembedRefusal,
  oembedOf,
  oembedXml,
  parseOembedRequest,
} from "@/modules/embeds/oembed";
import { readEmbeddedStory } from "@/modules/embeds/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";

const refusals: Record<OembedRefusal, { status: number; sentence: string }> = {
  "no-url": {
    status: 400,
    sentence: "Say which story: ?url= wants its whole address; maxwidth and maxheight are pixels.",
  },
  "not-ours": { status: 404, sentence: "That address is not on this site." },
  "format-unknown": { status: 501, sentence: "The format can be json or xml." },
};

export async function GET(request: Request) {
  const siteUrl = env().SITE_URL;
  const input = parseOembedRequest(new URL(request.url).searchParams, siteUrl);
  if (!input.ok) return refused(refusals[input.failure]);

  const [story, paper] = await Promise.all([readEmbeddedStory(input.value.path, new Date()), readPaper()]);
  if (!story) return refused({ status: 404, sentence: "No story is published at that address." });

  return answer(oembedOf(story, input.value, paper.name, siteUrl), input.value.format);
}

/** Any site may ask from its readers' browsers: nothing in the answer depends on who asks. */
const HEADERS = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" };

const refused = ({ status, sentence }: { status: number; sentence: string }) =>
  new Response(`${sentence}\n`, { status, headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" } });

function answer(oembed: Oembed, format: OembedFormat): Response {
  if (format === "json") return Response.json(oembed, { headers: HEADERS });
  return new Response(oembedXml(oembed), { headers: { ...HEADERS, "Content-Type": "text/xml; charset=utf-8" } });
}
