/**
 * The paper's fonts, each cut down to what pages need of it. Served by app/(site)/fonts.tsx, made by make.mjs, which is run
 * again when anything here changes.
 */
export type Script = "latin" | "latin-more" | "cyrillic";

export type Cut = {
  file: string;
  family: "Source Serif 4" | "Inter";
  style: "normal" | "italic";
  /** In CSS: one weight, or the range of weights that the file answers for. */
  weight: string;
  /** In CSS: the characters it holds. */
  range: string;
  /** Whose words need it from the first line on; null where a page can begin without it. */
  first: Script | null;
  /** In node_modules/@fontsource-variable, with the place on its axes where it is cut. */
  source: { file: string; axes: Record<string, number | { min: number; max: number }> };
};

/** What English, German, French and Spanish pages begin with; small enough for a first file to arrive in one go (14 KB). */
const LATIN =
  "U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B7,U+BB,U+C0,U+C4,U+C9,U+D6-D7,U+DC,U+DF-E2,U+E4,U+E7-EF,U+F1-F4,U+F6,U+F9-FC,U+152-153,U+2009,U+2013-2014,U+2018-2019,U+201C-201E,U+2026,U+202F,U+20AC";
const LATIN_RARE =
  "U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-B6,U+B8-BA,U+BC-BF,U+C1-C3,U+C5-C8,U+CA-D5,U+D8-DB,U+DD-DE,U+E3,U+E5-E6,U+F0,U+F5,U+F7-F8,U+FD-FF,U+131,U+2BC,U+201A,U+2020-2022,U+2030,U+2032-2033,U+2039-203A,U+2122,U+2190-2193,U+2212";
const LATIN_MORE = "U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E9E,U+20B4";
const CYRILLIC = "U+301,U+400-45F,U+490-491,U+2116";

/** Regular for reading sizes; bold for headlines of every size, between the optical sizes made for cards and for posters. */
const REGULAR = { wght: 400, opsz: 15 };
const BOLD = { wght: 620, opsz: 30 };
const LABELS = { wght: { min: 400, max: 650 } };

const serif = (file: string, range: string, first: Script | null, part: string) =>
  [
    {
      ...SERIF,
      file: `${file}.woff2`,
      weight: "400",
      range,
      first,
      source: { file: sourceSerif(part), axes: REGULAR },
    },
    {
      ...SERIF,
      file: `${file}-bold.woff2`,
      weight: "600 700",
      range,
      first,
      source: { file: sourceSerif(part), axes: BOLD },
    },
  ] satisfies Cut[];
const italic = (file: string, range: string, part: string): Cut => ({
  ...SERIF,
  file,
  style: "italic",
  weight: "400 700",
  range,
  first: null,
  source: { file: sourceSerif(part), axes: REGULAR },
});
const inter = (file: string, range: string, part: string): Cut => ({
  family: "Inter",
  file,
  style: "normal",
  weight: "400 650",
  range,
  first: null,
  source: { file: `inter/files/inter-${part}-wght-normal.woff2`, axes: LABELS },
});

const SERIF = { family: "Source Serif 4", style: "normal" } as const;
const sourceSerif = (part: string) => `source-serif-4/files/source-serif-4-${part}.woff2`;

export const cuts: Cut[] = [
  ...serif("source-serif", LATIN, "latin", "latin-standard-normal"),
  ...serif("source-serif-rare", LATIN_RARE, "latin-more", "latin-standard-normal"),
  ...serif("source-serif-more", LATIN_MORE, "latin-more", "latin-ext-standard-normal"),
  ...serif("source-serif-cyrillic", CYRILLIC, "cyrillic", "cyrillic-standard-normal"),
  italic("source-serif-italic.woff2", LATIN, "latin-standard-italic"),
  italic("source-serif-cyrillic-italic.woff2", CYRILLIC, "cyrillic-standard-italic"),
  inter("inter.woff2", LATIN, "latin"),
  inter("inter-rare.woff2", LATIN_RARE, "latin"),
  inter("inter-more.woff2", LATIN_MORE, "latin-ext"),
  inter("inter-cyrillic.woff2", CYRILLIC, "cyrillic"),
];
