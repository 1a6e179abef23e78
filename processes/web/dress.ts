import { finishPage, lightPage, themedPage } from "@/modules/snapshots/finish-page";
import { compressed, type Encoding } from "./encoding";
import { pagePolicy } from "./headers";
import type { Wish } from "./warm-snapshots";

/** A page that is stored nowhere, as it goes to a reader. */
export type Dressed = { bytes: Buffer; encoding: Encoding; policy: string };

/**
 * Finishes what Next drew as the press does, then gives it the reader's colours and packs it.
 * @param framedBy whose pages may show it in a frame
 */
export async function dress(drawn: Buffer, wish: Wish, encoding: Encoding, framedBy?: "'self'"): Promise<Dressed> {
  const finished = finishPage(drawn.toString());
  const themed = wish.theme ? themedPage(finished, wish.theme) : finished;
  const html = wish.savesData ? lightPage(themed) : themed;
  return { bytes: await compressed(html, encoding), encoding, policy: pagePolicy(html, framedBy) };
}
