import type { EmbedProvider } from "./body";

/** What readers call the place that an embed comes from. */
export const providerNames: Record<EmbedProvider, string> = {
  youtube: "YouTube",
  vimeo: "Vimeo",
  x: "X",
  instagram: "Instagram",
  telegram: "Telegram",
  datawrapper: "Datawrapper",
  spotify: "Spotify",
  link: "",
};

/** How high a frame stands in the text column. */
export type FrameShape = "film" | "sound" | "post";

export type Frame = { address: string; shape: FrameShape };

/**
 * What to load when a reader asks for an embed. Every address is built here from the parts that name the thing, never
 * passed on: the security policy allows exactly these hosts.
 * @returns null where there is only a link
 */
export function frameOf(provider: EmbedProvider, url: string): Frame | null {
  if (!URL.canParse(url)) return null;
  const { pathname, searchParams, hostname } = new URL(url);
  const parts = pathname.split("/").filter(Boolean);
  const host = hostname.replace(/^(?:www|m|mobile)\./, "");
  return frames[provider]({ host, parts, searchParams });
}

type Address = { host: string; parts: string[]; searchParams: URLSearchParams };

const frames: Record<EmbedProvider, (address: Address) => Frame | null> = {
  youtube: ({ host, parts, searchParams }) => {
    const id = host === "youtu.be" ? parts[0] : (searchParams.get("v") ?? after(parts, /^(?:embed|shorts|live|v)$/));
    return frame(id, /^[\w-]{6,20}$/, (name) => `https://www.youtube-nocookie.com/embed/${name}`, "film");
  },
  vimeo: ({ parts }) => {
    const id = parts.find((part) => /^\d+$/.test(part));
    return frame(id, /^\d{1,12}$/, (name) => `https://player.vimeo.com/video/${name}?dnt=1`, "film");
  },
  spotify: ({ parts }) => {
    const kind = parts.find((part) => /^(?:episode|show|track|album|playlist|artist)$/.test(part));
    const id = kind && after(parts, new RegExp(`^${kind}$`));
    return frame(id, /^[A-Za-z0-9]{10,40}$/, (name) => `https://open.spotify.com/embed/${kind}/${name}`, "sound");
  },
  datawrapper: ({ host, parts }) => {
    const id = host === "datawrapper.dwcdn.net" ? parts[0] : after(parts, /^(?:_|chart)$/);
    return frame(id, /^[A-Za-z0-9]{5}$/, (name) => `https://datawrapper.dwcdn.net/${name}/`, "post");
  },
  telegram: ({ parts }) => {
    const [channel, post] = parts[0] === "s" ? parts.slice(1) : parts;
    return frame(`${channel}/${post}`, /^\w{4,40}\/\d{1,12}$/, (name) => `https://t.me/${name}?embed=1`, "post");
  },
  instagram: ({ parts }) => {
    const id = after(parts, /^(?:p|reel|tv)$/);
    return frame(id, /^[\w-]{5,40}$/, (name) => `https://www.instagram.com/p/${name}/embed/`, "post");
  },
  x: ({ parts }) => {
    const id = after(parts, /^status(?:es)?$/);
    return frame(
      id,
      /^\d{1,20}$/,
      (name) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${name}`,
      "post",
    );
  },
  link: () => null,
};

const after = (parts: string[], name: RegExp) => {
  const index = parts.findIndex((part) => name.test(part));
  return index === -1 ? undefined : parts[index + 1];
};

function frame(id: string | undefined, form: RegExp, addressOf: (id: string) => string, shape: FrameShape) {
  return id !== undefined && form.test(id) ? { address: addressOf(id), shape } : null;
}
