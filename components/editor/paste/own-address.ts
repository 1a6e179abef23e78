import { isSafeAddress } from "@/modules/articles/body";

/** Where a pasted link leads; null where it leads nowhere here, or must not. */
export function ownAddress(href: string | null): string | null {
  const address = unwrapped(href?.trim() ?? "");
  if (!isSafeAddress(address) || address.startsWith("#")) return null;
  // A path of another site's page would be one of ours here.
  return address.startsWith("/") && !/^\/(?:articles|tags|authors|newsletters)\//.test(address) ? null : address;
}

/** Google Docs wraps addresses to count who follows them. */
function unwrapped(address: string): string {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(address)) return address;
  return URL.parse(address)?.searchParams.get("q") ?? address;
}
