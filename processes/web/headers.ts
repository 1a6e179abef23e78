import { createHash } from "node:crypto";
import type { PrintKind } from "@/modules/snapshots/address";

/** Names and values in turn, as Node writes them without looking at them again. */
export type RawHeaders = readonly string[];

/** Players and charts that a reader may load by a click; nothing of theirs is asked for before. */
const EMBED_FRAMES = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://open.spotify.com",
  "https://datawrapper.dwcdn.net",
  "https://t.me",
  "https://www.instagram.com",
  "https://platform.twitter.com",
].join(" ");

const PERMISSIONS = ["accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** A page must be asked for again each time (a 304 costs nothing); a withdrawn story is then nowhere still to be had. */
export const CACHE_PAGE = "public, max-age=0, must-revalidate";
export const CACHE_PRIVATE = "private, no-cache";
export const CACHE_FOREVER = "public, max-age=31536000, immutable";
export const CACHE_NEVER = "no-store";

const CACHE_BY_KIND: Record<PrintKind, string> = {
  page: CACHE_PAGE,
  fragment: CACHE_PAGE,
  feed: "public, max-age=60",
  sitemap: "public, max-age=300",
  text: "public, max-age=300",
  picture: "public, max-age=3600",
};

export const cacheControlOf = (kind: PrintKind): string => CACHE_BY_KIND[kind];

/**
 * What a page may load: our own things, and by name the style that stands in it. Style attributes (focal points, colours of
 * pictures) are allowed; they cannot load or run anything.
 * @param inlineStyles the content of its style elements
 */
export function pagePolicy(inlineStyles: string[]): string {
  const styles = inlineStyles.map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    `frame-src ${EMBED_FRAMES}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For what is not a page: should a browser show it as one, it can do nothing. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** @param isShared whether pages elsewhere may show it (pictures in feed readers) */
export function securityHeaders(siteUrl: string, policy: string, isShared = false): RawHeaders {
  return [
    ...["Content-Security-Policy", policy],
    ...["X-Content-Type-Options", "nosniff"],
    ...["Referrer-Policy", "strict-origin-when-cross-origin"],
    ...["Permissions-Policy", PERMISSIONS],
    ...["Cross-Origin-Opener-Policy", "same-origin"],
    ...["Cross-Origin-Resource-Policy", isShared ? "cross-origin" : "same-origin"],
    ...(siteUrl.startsWith("https:") ? ["Strict-Transport-Security", "max-age=31536000"] : []),
  ];
}
