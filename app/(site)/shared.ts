import { headers } from "next/headers";
import { cache } from "react";
import { SHOWS_HEADER } from "@/modules/snapshots/press-pass";

/**
 * For what many pages show alike (settings, News Feed, picks): read once for a page, and once for a whole run of the press. The
 * press says how fresh a page must be; what was read after that instant is fresh enough. Without its word all is read anew.
 */
export function shared<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let known: { at: number; value: Promise<Value> } | null = null;

  return cache(async () => {
    const shows = Number((await headers()).get(SHOWS_HEADER) ?? Number.NaN);
    if (known && known.at > shows) return known.value;

    const reading = { at: Date.now(), value: read() };
    known = reading;
    reading.value.catch(() => {
      if (known === reading) known = null;
    });
    return reading.value;
  });
}
