// Cuts the paper's fonts from the packaged ones: node components/site/fonts/make.mjs
// Run again when a font package or cuts.ts changes, and commit the files.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";
import { cuts } from "./cuts.ts";

const FEATURES = ["liga", "tnum", "lnum"];
/** For letters that are put together of several: an accent of stress in Cyrillic. */
const MARKS = ["mark", "mkmk", "ccmp", "locl"];

for (const cut of cuts) {
  const whole = await readFile(`node_modules/@fontsource-variable/${cut.source.file}`);
  const font = await subsetFont(whole, charactersOf(cut.range), {
    targetFormat: "woff2",
    variationAxes: cut.source.axes,
    noHinting: true,
    keepFeatures: [
      ...FEATURES,
      ...(isReadAtLength(cut) ? ["kern"] : []),
      ...(cut.range.includes("U+301") ? MARKS : []),
    ],
  });
  await writeFile(path.join(import.meta.dirname, cut.file), font);
  process.stdout.write(`${cut.file}: ${font.length} bytes\n`);
}

/**
 * Neither labels nor a word or two in italics need the table of kerning pairs, a third of a file.
 * @param {import("./cuts.ts").Cut} cut
 */
function isReadAtLength({ family, style }) {
  return family !== "Inter" && style === "normal";
}

/** @param {string} range in CSS: "U+20-7E,U+A0" */
function charactersOf(range) {
  const spans = range.split(",").map((span) => span.replace("U+", "").split("-"));
  return spans
    .map(([first = "", last = first]) => between(Number.parseInt(first, 16), Number.parseInt(last, 16)))
    .join("");
}

/** @param {number} first @param {number} last */
function between(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
}
