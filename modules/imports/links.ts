import { formerPath } from "@/modules/articles/redirect";

const KEPT = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const MAX_LENGTH = 2_048;

/**
 * A link of the old site as it shall stand here: to its own pages by path, so that it follows them when they move (the old
 * paths lead to the new ones); to its files, and to others, as it was. null where it leads nowhere, or runs script.
 * @param origins how the old site names itself in its own text ("https://paper.example", "__GHOST_URL__")
 */
export function keptLink(href: string, origins: readonly string[], isFile: (path: string) => boolean): string | null {
  const address = href.trim();
  if (address.length > MAX_LENGTH || /[\\\p{Cc}]/u.test(address)) return null;
  if (address.startsWith("//")) return keptLink(`https:${address}`, origins, isFile);

  const path = pathAt(address, origins);
  if (path !== null) return isFile(path) ? null : ownPath(path);
  if (!KEPT.test(address)) return null;
  return /^https?:/i.test(address) && !URL.canParse(address) ? null : address;
}

/** What comes after the old site's own name; null for the addresses of others. */
function pathAt(address: string, origins: readonly string[]): string | null {
  if (address.startsWith("/")) return address;
  const origin = origins.find((own) => address === own || address.startsWith(`${own}/`));
  return origin === undefined ? null : address.slice(origin.length) || "/";
}

function ownPath(path: string): string {
  const [before = ""] = path.split(/[?#]/, 1);
  return encodeURI(formerPath(before)) + path.slice(before.length);
}
