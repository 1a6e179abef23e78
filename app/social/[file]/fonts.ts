import { readFile } from "node:fs/promises";
import path from "node:path";
import { CARD_FACES } from "@/components/social/social-card";

/** WOFF, not WOFF2: the drawing library reads no other. */
const fontFile = (cut: string) =>
  path.join(process.cwd(), "node_modules/@fontsource/source-serif-4/files", `source-serif-4-${cut}-600-normal.woff`);

const CUTS = [
  { name: CARD_FACES.latin, cut: "latin" },
  { name: CARD_FACES.latinExt, cut: "latin-ext" },
  { name: CARD_FACES.cyrillic, cut: "cyrillic" },
  { name: CARD_FACES.cyrillicExt, cut: "cyrillic-ext" },
];

type Font = { name: string; data: Buffer; weight: 600; style: "normal" };

let read: Promise<Font[]> | undefined;

/** Read once for the life of the process. */
export function cardFonts(): Promise<Font[]> {
  read ??= Promise.all(
    CUTS.map(async ({ name, cut }) => ({ name, data: await readFile(fontFile(cut)), weight: 600, style: "normal" })),
  );
  return read;
}
