import { embedOf, isEmbeddable, webAddressOf } from "@/modules/imports/embed";

/** What a pasted address stands for: one of our stories, something to show, or only a link. */
export type PastedAddress =
  | { is: "story"; path: string; href: string }
  | { is: "embed"; attrs: Record<string, unknown>; href: string }
  | { is: "link"; href: string };

/** @param ownOrigins where readers and the desk find the paper. @returns null where more than an address was pasted */
export function pastedAddressOf(text: string, ownOrigins: readonly string[]): PastedAddress | null {
  const address = text.trim();
  if (!/^https?:\/\/\S+$/i.test(address)) return null;
  const url = webAddressOf(address);
  if (!url) return null;

  const { href, origin, pathname } = url;
  const isOurs = ownOrigins.includes(origin);
  if (isOurs && /^\/(?:articles|desk\/stories)\/[^/]+\/?$/.test(pathname)) return { is: "story", path: pathname, href };
  const embed = isEmbeddable(href) ? embedOf(href) : null;
  return embed ? { is: "embed", attrs: embed.attrs, href } : { is: "link", href };
}
