export const isLoopback = (url: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

/** For whom passkeys are made, and from which origins they may be used. */
export type RelyingParty = { id: string; origins: string[] };

/** Browsers make no passkeys for numbers: on one's own machine they are made for the name it has there. */
export function relyingPartyOf(siteUrl: string): RelyingParty {
  const url = new URL(siteUrl);
  if (!isLoopback(siteUrl)) return { id: url.hostname, origins: [url.origin] };

  const byName = new URL(siteUrl);
  byName.hostname = "localhost";
  return { id: "localhost", origins: [url.origin, byName.origin] };
}

/** Under which names the paper is reached: on one's own machine it has several. @param addresses SITE_URL, the onion's */
export function originsOf(addresses: string[]): Set<string> {
  const names = (url: string) => (isLoopback(url) ? ["localhost", "127.0.0.1", "[::1]"] : [new URL(url).hostname]);
  return new Set(addresses.flatMap((url) => names(url).map((name) => originOf(url, name))));
}

/** Whether a browser is at an address of ours. What changes something is refused at any other. @param host as the browser says it */
export const isOurHost = (host: string, addresses: string[]): boolean =>
  [...originsOf(addresses)].some((origin) => new URL(origin).host === host);

function originOf(url: string, hostname: string): string {
  const named = new URL(url);
  named.hostname = hostname;
  return named.origin;
}
