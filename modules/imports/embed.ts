import type { Block, EmbedProvider } from "@/modules/articles/body";

export type EmbedNode = Extract<Block, { type: "embed" }>;

type Recogniser = (url: URL) => string | undefined;

/** For each provider: the address under which the thing is known, from any of the forms it is embedded by. */
const PROVIDERS: [EmbedProvider, RegExp, Recogniser][] = [
  ["youtube", /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, youtubeAddress],
  ["vimeo", /(?:^|\.)vimeo\.com$/, numbered(/^\/(?:video\/)?(\d+)/, (id) => `https://vimeo.com/${id}`)],
  [
    "x",
    /^(?:www\.|mobile\.)?(?:twitter|x)\.com$/,
    numbered(/^\/(\w+\/status(?:es)?\/\d+)/, (id) => `https://x.com/${id}`),
  ],
  [
    "instagram",
    /(?:^|\.)instagram\.com$/,
    numbered(/^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)/, (id) => `https://www.instagram.com/${id}/`),
  ],
  ["telegram", /^(?:t|telegram)\.me$/, numbered(/^\/(?:s\/)?(\w+\/\d+)/, (id) => `https://t.me/${id}`)],
  [
    "datawrapper",
    /(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/,
    numbered(/^\/(?:_\/)?(\w{5})(?:\/|$)/, (id) => `https://datawrapper.dwcdn.net/${id}/`),
  ],
  [
    "spotify",
    /^open\.spotify\.com$/,
    numbered(
      /^\/(?:embed\/)?(?:intl-\w+\/)?((?:track|album|playlist|episode|show|artist)\/\w+)/,
      (id) => `https://open.spotify.com/${id}`,
    ),
  ],
];

/** An embed for an address: of a provider that we know, else a link card; null where it is no web address. */
export function embedOf(address: string, words: Partial<EmbedNode["attrs"]> = {}): EmbedNode | null {
  const url = webAddressOf(address);
  if (!url) return null;

  const known = recognised(url);
  const attrs = { provider: "link" as const, url: url.href, title: "", description: "", caption: "", ...words };
  return { type: "embed", attrs: known ? { ...attrs, ...known } : attrs };
}

/** True where the address shows something of its own, and is not just a page. */
export function isEmbeddable(address: string): boolean {
  const url = webAddressOf(address);
  return url !== null && recognised(url) !== null;
}

export function webAddressOf(address: string): URL | null {
  const trimmed = address.trim();
  const url = URL.parse(trimmed.startsWith("//") ? `https:${trimmed}` : trimmed);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_048 ? url : null;
}

function recognised(url: URL): { provider: EmbedProvider; url: string } | null {
  for (const [provider, host, recognise] of PROVIDERS) {
    const address = host.test(url.hostname) ? recognise(url) : undefined;
    if (address) return { provider, url: address };
  }
  return null;
}

function youtubeAddress(url: URL): string | undefined {
  const inPath = /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})/.exec(url.pathname)?.[1];
  const short = url.hostname.endsWith("youtu.be") ? /^\/([\w-]{6,20})/.exec(url.pathname)?.[1] : undefined;
  const id = inPath ?? short ?? /^[\w-]{6,20}$/.exec(url.searchParams.get("v") ?? "")?.[0];
  return id && id !== "videoseries" ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

function numbered(path: RegExp, addressOf: (id: string) => string): Recogniser {
  return (url) => {
    const id = path.exec(url.pathname)?.[1];
    return id ? addressOf(id) : undefined;
  };
}
