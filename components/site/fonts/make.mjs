// Cuts the paper's fonts from the packaged ones: node components/site/fonts/make.mjs
// Run again when a font package or the characters below change, and commit the files.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

const ALL_LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„†‡•…‰′″‹›€™−←↑→↓\u02bc\u2009\u202f`;
/** What nearly every page needs, and no more: it comes before the first line is read. */
const LATIN = `${range(0x20, 0x7e)}\u00a0£§©«°²³·»½ÁÄÅÉÖ×ØÜ${range(0xdf, 0xfd)}–—‘’‚“”„•…€−\u02bc\u2009\u202f`;
const LATIN_RARE = [...ALL_LATIN].filter((letter) => !LATIN.includes(letter)).join("");
/** In headlines and italics: letters, and what stands between them. */
const LATIN_DISPLAY = `${range(0x20, 0x7e)}\u00a0«»àáâäãåæçèéêëìíïñòóôöøúüýßÁÄÅÉÖØÜ–—‘’‚“”„…€`;
const LATIN_MORE = `${range(0x100, 0x17f)}ȘșȚțẞ₴`;
const CYRILLIC = `${range(0x400, 0x45f)}Ґґ№\u0301`;

const TEXT = { wght: { min: 400, max: 650 } };
// Optical sizes as cuts of their own: the axis over both weighs 30 KB more than a second, smaller file.
const SERIF_TEXT = { ...TEXT, opsz: 15 };
const SERIF_DISPLAY = { wght: 620, opsz: 48 };

const cuts = [
  ["source-serif.woff2", "source-serif-4", "latin-standard-normal", LATIN, SERIF_TEXT],
  ["source-serif-display.woff2", "source-serif-4", "latin-standard-normal", LATIN_DISPLAY, SERIF_DISPLAY],
  ["source-serif-rare.woff2", "source-serif-4", "latin-standard-normal", LATIN_RARE, SERIF_TEXT],
  ["source-serif-more.woff2", "source-serif-4", "latin-ext-standard-normal", LATIN_MORE, SERIF_TEXT],
  ["source-serif-italic.woff2", "source-serif-4", "latin-standard-italic", LATIN_DISPLAY, { wght: 400, opsz: 15 }],
  ["source-serif-cyrillic.woff2", "source-serif-4", "cyrillic-standard-normal", CYRILLIC, SERIF_TEXT],
  [
    "source-serif-cyrillic-italic.woff2",
    "source-serif-4",
    "cyrillic-standard-italic",
    CYRILLIC,
    { wght: 400, opsz: 15 },
  ],
  ["inter.woff2", "inter", "latin-wght-normal", LATIN, TEXT],
  ["inter-rare.woff2", "inter", "latin-wght-normal", LATIN_RARE, TEXT],
  ["inter-more.woff2", "inter", "latin-ext-wght-normal", LATIN_MORE, TEXT],
  ["inter-cyrillic.woff2", "inter", "cyrillic-wght-normal", CYRILLIC, TEXT],
];

for (const [name, family, file, characters, variationAxes] of cuts) {
  const source = await readFile(`node_modules/@fontsource-variable/${family}/files/${family}-${file}.woff2`);
  const cut = await subsetFont(source, characters, {
    targetFormat: "woff2",
    variationAxes,
    noHinting: true,
    // A word or two in italics does not need the table of kerning pairs, a third of its file.
    keepFeatures: [
      "mark",
      "mkmk",
      "ccmp",
      "locl",
      "liga",
      "tnum",
      "lnum",
      ...(file.endsWith("italic") ? [] : ["kern"]),
    ],
  });
  await writeFile(path.join(import.meta.dirname, name), cut);
  process.stdout.write(`${name}: ${(cut.length / 1024).toFixed(1)} KB\n`);
}
