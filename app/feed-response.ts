import { composeFeed, WRITERS } from "@/modules/feeds/compose-feed";
import { FEED_MEDIA_TYPES, type FeedFormat, type FeedOf } from "@/modules/feeds/feed";
import { readFeedSource } from "@/modules/feeds/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";

/** The feed in the format asked for; printed like a page, so it needs no cache of its own. */
export async function feedResponse(of: FeedOf, format: FeedFormat): Promise<Response> {
  const [source, paper] = await Promise.all([readFeedSource(of, new Date()), readPaper()]);
  if (!source) return new Response("There is no such feed.\n", { status: 404 });

  const feed = composeFeed(source, paper, env().SITE_URL, env().WEBSUB_HUB_URL ?? null);
  return new Response(WRITERS[format](feed), {
    headers: { "Content-Type": `${FEED_MEDIA_TYPES[format]}; charset=utf-8` },
  });
}
