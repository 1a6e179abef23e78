import { assetPath } from "@/modules/platform/assets";

const LATIN =
  "U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B2-B3,U+B7,U+BB,U+BD,U+C1,U+C4-C5,U+C9,U+D6-D8,U+DC,U+DF-FD,U+2BC,U+2009,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+20AC,U+2212";
const LATIN_RARE =
  "U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B1,U+B4-B6,U+B8-BA,U+BC,U+BE-C0,U+C2-C3,U+C6-C8,U+CA-D5,U+D9-DB,U+DD-DE,U+FE-FF,U+131,U+152-153,U+2020-2021,U+2030,U+2032-2033,U+2039-203A,U+2122,U+2190-2193";
/** What fallbacks.css says of "Display fallback" too. */
const DISPLAY = "U+20-7E,U+A0,U+AB,U+BB,U+C1,U+C4-C5,U+C9,U+D6,U+D8,U+DC,U+DF-EF,U+F1-F6,U+F8-FD,U+2010-2026,U+20AC";
const LATIN_MORE = "U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E9E,U+20B4";
const CYRILLIC = "U+301,U+400-45F,U+490-491,U+2116";

type Cut = { family: string; file: string; range: string; weight: string; style?: "normal" | "italic" };

const cuts: Cut[] = [
  { family: "Source Serif 4", file: "source-serif.woff2", range: LATIN, weight: "400 650" },
  { family: "Source Serif 4", file: "source-serif-rare.woff2", range: LATIN_RARE, weight: "400 650" },
  { family: "Source Serif 4", file: "source-serif-more.woff2", range: LATIN_MORE, weight: "400 650" },
  { family: "Source Serif 4", file: "source-serif-cyrillic.woff2", range: CYRILLIC, weight: "400 650" },
  { family: "Source Serif 4", file: "source-serif-italic.woff2", range: DISPLAY, weight: "400 650", style: "italic" },
  {
    family: "Source Serif 4",
    file: "source-serif-cyrillic-italic.woff2",
    range: CYRILLIC,
    weight: "400 650",
    style: "italic",
  },
  { family: "Source Serif Display", file: "source-serif-display.woff2", range: DISPLAY, weight: "600 700" },
  { family: "Inter", file: "inter.woff2", range: LATIN, weight: "400 650" },
  { family: "Inter", file: "inter-rare.woff2", range: LATIN_RARE, weight: "400 650" },
  { family: "Inter", file: "inter-more.woff2", range: LATIN_MORE, weight: "400 650" },
  { family: "Inter", file: "inter-cyrillic.woff2", range: CYRILLIC, weight: "400 650" },
];

/**
 * Everything about fonts stands here and nowhere else: the press takes `style[data-fonts]` and the preloads out for
 * readers who save data. Their own Times and Arial, fitted by fallbacks.css, serve them.
 */
export const Fonts = () => (
  <>
    {/* What stands before the fold: words, headlines, labels. */}
    {["source-serif.woff2", "source-serif-display.woff2", "inter.woff2"].map((file) => (
      <link key={file} rel="preload" href={assetPath(file)} as="font" type="font/woff2" crossOrigin="anonymous" />
    ))}
    <style data-fonts="">{cuts.map(fontFace).join("")}</style>
  </>
);

const fontFace = ({ family, file, range, weight, style = "normal" }: Cut) =>
  `@font-face{font-family:"${family}";src:url(${assetPath(file)})format("woff2");font-weight:${weight};font-style:${style};font-display:swap;unicode-range:${range}}`;
