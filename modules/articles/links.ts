import { type Body, nodesOf } from "./body";

/** A link as it stands in a body. block: which of the body's blocks it is in, from 0. */
export type BodyLink = { href: string; text: string; block: number };

/** The links of a body in reading order; words of one link that are set differently are put together. */
export function linksOf(body: Body): BodyLink[] {
  const links: BodyLink[] = [];
  body.content.forEach((content, block) => {
    for (const node of nodesOf({ type: "doc", content: [content] })) {
      if (node.type !== "text") continue;
      const link = node.marks?.find((mark) => mark.type === "link");
      if (!link) continue;

      const last = links.at(-1);
      const { href } = link.attrs;
      if (last?.href === href && last.block === block) last.text += node.text;
      else links.push({ href, text: node.text, block });
    }
  });
  return links;
}

export const isWebLink = (href: string): boolean => /^https?:\/\//i.test(href);

/**
 * Where in our own paper a link leads ("/articles/ice"), by whichever of our names it calls us; null for one that leads elsewhere.
 * @param ownOrigins "https://paper.example"
 */
export function ownPathOf(href: string, ownOrigins: ReadonlySet<string>): string | null {
  if (href.startsWith("/")) return URL.parse(href, "http://paper.invalid")?.pathname ?? null;
  const url = isWebLink(href) ? URL.parse(href) : null;
  return url && ownOrigins.has(url.origin) ? url.pathname : null;
}

/** Whether an address is on the open Internet, and no page of ours. */
export const leadsOutside = (href: string, ownOrigins: ReadonlySet<string>): boolean =>
  isWebLink(href) && ownPathOf(href, ownOrigins) === null;
