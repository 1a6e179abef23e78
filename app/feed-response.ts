import { composeFeed, WRITERS } from "@/modules/feeds/compose-feed";
import { FEED_LENGTH, FEED_MEDIA_TYPES, type Feed, type FeedFormat, type FeedOf } from "@/modules/feeds/feed";
import { composeLetterFeed } from "@/modules/feeds/letter-feed";
import { podcastOf } from "@/modules/feeds/podcast";
import { readFeedSource, readLetterReferences, readPodcast } from "@/modules/feeds/queries";
import { listArchivedSheets } from "@/modules/letter-archive/queries";
import { readNewsletterHub } from "@/modules/newsletters/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";

/** The feed in the format asked for; printed like a page, so it needs no cache of its own. */
export async function feedResponse(of: FeedOf, format: FeedFormat): Promise<Response> {
  const [source, paper] = await Promise.all([readFeedSource(of, new Date()), readPaper()]);
  if (!source) return noSuchFeed();
  return written(composeFeed(source, paper, env().SITE_URL, env().WEBSUB_HUB_URL ?? null), format);
}

/** Stories that are read aloud, for podcast directories. @param tagSlug null = the whole paper */
export async function podcastResponse(tagSlug: string | null): Promise<Response> {
  const [source, paper] = await Promise.all([readPodcast(tagSlug, new Date()), readPaper()]);
  if (!source) return noSuchFeed();
  return new Response(podcastOf(source, paper, env().SITE_URL), {
    headers: { "Content-Type": `${FEED_MEDIA_TYPES.rss}; charset=utf-8` },
  });
}

/** The letters of a newsletter. */
export async function letterFeedResponse(slug: string, format: FeedFormat): Promise<Response> {
  const now = new Date();
  const [newsletter, paper] = await Promise.all([readNewsletterHub(slug), readPaper()]);
  if (!newsletter) return noSuchFeed();

  const letters = await listArchivedSheets(newsletter.id, now, FEED_LENGTH);
  const sheets = letters.map(({ sheet }) => sheet);
  const references = await readLetterReferences(sheets, now);
  return written(composeLetterFeed({ newsletter, letters, references }, paper, env().SITE_URL), format);
}

const noSuchFeed = () => new Response("There is no such feed.\n", { status: 404 });

const written = (feed: Feed, format: FeedFormat) =>
  new Response(WRITERS[format](feed), {
    headers: { "Content-Type": `${FEED_MEDIA_TYPES[format]}; charset=utf-8` },
  });
