import { createHash } from "node:crypto";
import { LOADER_SOURCE } from "@/modules/platform/loader";
import type { PrintKind } from "@/modules/snapshots/address";
import { inlineStylesOf } from "@/modules/snapshots/finish-page";

/** Names and values in turn, as Node writes them without looking at them again. */
export type RawHeaders = readonly string[];

/** Players and charts that a reader may load by a click; nothing of theirs is asked for before. */
export const EMBED_FRAMES = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://open.spotify.com",
  "https://datawrapper.dwcdn.net",
  "https://t.me",
  "https://www.instagram.com",
  "https://platform.twitter.com",
];

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
 * What a page may load: our own things, and by name the style and the houses whose players stand in it. Style attributes (focal
 * points, colours of pictures) are allowed; they cannot load or run anything.
 * @param html finished
 * @param framedBy whose pages may show it in a frame
 */
export function pagePolicy(html: string, framedBy: "'none'" | "'self'" = "'none'"): string {
  const styles = inlineStylesOf(html).map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  const houses = EMBED_FRAMES.filter((house) => html.includes(`data-frame="${house}/`)); // as embed-card.tsx writes it
  return [
    "default-src 'self'",
    `script-src 'self' ${LOADER_SOURCE}`,
    `style-src ${["'self'", ...styles].join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    ...(houses.length > 0 ? [`frame-src ${houses.join(" ")}`] : []), // else our own, and those let nobody frame them
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}

/** For what is not a page: should a browser show it as one, it can do nothing. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** For script: a browser runs it where a page of ours asks for it, aside of the page too; shown as a page it is text. */
export const SCRIPT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * isShared: pages elsewhere may show it (pictures in feed readers). isPersonal: its address is somebody's secret, and goes to nobody,
 * not to our own next page.
 */
type Openness = { isShared?: boolean; isPersonal?: boolean };

export function securityHeaders(siteUrl: string, policy: string, openness: Openness = {}): RawHeaders {
  const { isShared = false, isPersonal = false } = openness;
  return [
    ...["Content-Security-Policy", policy],
    ...["X-Content-Type-Options", "nosniff"],
    ...["Referrer-Policy", isPersonal ? "no-referrer" : "strict-origin-when-cross-origin"],
    ...(isPersonal ? ["X-Robots-Tag", "noindex"] : []),
    ...["Permissions-Policy", PERMISSIONS],
    ...["Cross-Origin-Opener-Policy", "same-origin"],
    ...["Cross-Origin-Resource-Policy", isShared ? "cross-origin" : "same-origin"],
    ...(siteUrl.startsWith("https:") ? ["Strict-Transport-Security", "max-age=31536000"] : []),
  ];
}
