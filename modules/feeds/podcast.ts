import { articlePath } from "@/modules/articles/article";
import { mediaPath } from "@/modules/media/image";
import { element, type Markup, xmlDocument } from "@/modules/platform/markup";
import { type Paper, podcastCoverPath } from "@/modules/settings/paper";
import { tagPath } from "@/modules/tags/tag";
import { podcastPath } from "./feed";

/** Most directories show no more. */
export const PODCAST_LENGTH = 100;

/** Stories that are read aloud, newest first; of a tag where one is named. */
export type PodcastSource = { tag: { slug: string; name: string; description: string } | null; episodes: Episode[] };

export type Episode = {
  id: string;
  slug: string;
  headline: string;
  summary: string;
  authors: string[];
  publishedAt: Date;
  sound: { path: string; mediaType: string; sizeInBytes: number; durationInSeconds: number; isSynthetic: boolean };
  /** JPEG, below /media/. */
  cover: string | null;
};

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
};

/** RSS 2.0 as Apple's and Spotify's directories take it: https://help.apple.com/itc/podcasts_connect/#/itcb54353390 */
export function podcastOf({ tag, episodes }: PodcastSource, paper: Paper, siteUrl: string): string {
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const page = tag ? tagPath(tag.slug) : "/";
  const title = tag ? `${paper.name}: ${tag.name}` : paper.name;
  const description = tag?.description || paper.tagline || title;
  const channel = element(
    "channel",
    {},
    element("title", {}, title),
    element("link", {}, absolute(page)),
    element("description", {}, description),
    element("language", {}, paper.language),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: absolute(podcastPath(page)) }),
    element("itunes:author", {}, paper.name),
    element(
      "itunes:owner",
      {},
      element("itunes:name", {}, paper.owner || paper.name),
      element("itunes:email", {}, paper.email),
    ),
    element("itunes:image", { href: absolute(podcastCoverPath) }),
    element("itunes:category", { text: "News" }, element("itunes:category", { text: "Daily News" })),
    element("itunes:explicit", {}, "false"),
    element("itunes:type", {}, "episodic"),
    ...episodes.map((episode) => itemOf(episode, absolute)),
  );
  return xmlDocument(element("rss", { version: "2.0", ...NAMESPACES }, channel));
}

/** The story's own id: a reading that is made anew is no new episode. */
function itemOf({ sound, ...episode }: Episode, absolute: (path: string) => string): Markup {
  const { path, mediaType, sizeInBytes, durationInSeconds, isSynthetic } = sound;
  const summary = isSynthetic ? `${episode.summary} (Read by a synthetic voice.)`.trim() : episode.summary;
  return element(
    "item",
    {},
    element("title", {}, episode.headline),
    element("link", {}, absolute(articlePath(episode.slug))),
    element("guid", { isPermaLink: "false" }, `urn:uuid:${episode.id}`),
    element("pubDate", {}, episode.publishedAt.toUTCString()),
    element("description", {}, summary || episode.headline),
    element("enclosure", { url: absolute(mediaPath(path)), length: sizeInBytes, type: mediaType }),
    element("itunes:duration", {}, String(durationInSeconds)),
    episode.authors.length > 0 ? element("itunes:author", {}, episode.authors.join(", ")) : null,
    element("itunes:explicit", {}, "false"),
    element("itunes:episodeType", {}, "full"),
    episode.cover ? element("itunes:image", { href: absolute(mediaPath(episode.cover)) }) : null,
  );
}
