import type { CSSProperties } from "react";

/** The family look of all our letters: the site's colours (components/site/css/tokens.css) on the grounds of mail programs. */

export type Accent = { day: string; night: string };

const DAY = {
  ink: "#161d20",
  soft: "#3d4a4c",
  mute: "#566264",
  line: "#d3d8d4",
  shade: "#f0f2ee",
  paper: "#ffffff",
} as const;

const NIGHT: Record<keyof typeof DAY, string> = {
  ink: "#e9e8e2",
  soft: "#bcc6c3",
  mute: "#98a5a3",
  line: "#3a464a",
  shade: "#20272b",
  paper: "#16181c",
};

/** One letter each: they stand in a letter hundreds of times. */
const CLASS = { ink: "i", soft: "s", mute: "m", line: "l", shade: "t", paper: "p", accent: "a", fill: "f" } as const;

/** As wide as the words and pictures of a letter are, and the sheet around them. */
export const COLUMN_IN_PIXELS = 540;
export const SHEET_IN_PIXELS = 600;
/** Narrower on phones. */
export const GUTTER = { className: "g", style: { padding: "0 30px", wordBreak: "break-word" } } as const;
/** The cell of a small picture; narrower on phones. */
export const THUMBNAIL = { className: "n", widthInPixels: 160 };

/** Both are on every computer: one that must be fetched would have Outlook fall back to Times. No quotes: React escapes them. */
const SERIF = "Georgia,Times,serif";
const SANS = "Helvetica,Arial,sans-serif";
const MONOSPACE = "Consolas,Menlo,monospace";

/** Said of each element anew: Outlook forgets at the edge of a table what stood outside of it. */
export const serif = (fontSize: number, lineHeight: number, more: CSSProperties = {}): CSSProperties => ({
  ...{ margin: 0, fontFamily: SERIF, fontSize, lineHeight, ...more },
});
export const sans = (fontSize: number, lineHeight: number, more: CSSProperties = {}): CSSProperties => ({
  ...{ margin: 0, fontFamily: SANS, fontSize, lineHeight, ...more },
});
export const monospace = (more: CSSProperties = {}): CSSProperties => ({
  fontFamily: MONOSPACE,
  fontSize: 14,
  ...more,
});

type Look = { className: string; style: CSSProperties };

/** Words in a colour that has another by night. */
export const inked = (colour: "ink" | "soft" | "mute", style: CSSProperties = {}): Look => ({
  className: CLASS[colour],
  style: { color: DAY[colour], ...style },
});

export const accented = ({ day }: Pick<Accent, "day">, style: CSSProperties = {}): Look => ({
  className: CLASS.accent,
  style: { color: day, ...style },
});

export const grounded = (colour: "shade" | "paper", style: CSSProperties = {}): Look => ({
  className: CLASS[colour],
  style: { backgroundColor: DAY[colour], ...style },
});

/** A bar or a button, filled with the accent. */
export const filled = ({ day }: Pick<Accent, "day">, style: CSSProperties = {}): Look => ({
  className: CLASS.fill,
  style: { backgroundColor: day, color: DAY.paper, ...style },
});

/** @param side of the hairline: "borderTop" */
export const ruled = (
  side: "borderTop" | "borderBottom" | "borderLeft" | "borderRight",
  style: CSSProperties = {},
): Look => ({
  className: CLASS.line,
  style: { [side]: `1px solid ${DAY.line}`, ...style },
});

/**
 * What no attribute can say. Each is a style element of its own: Gmail throws away the whole of one in which it finds something
 * it does not know. No quotes and no ">": React would escape them.
 */
export const letterStyles = (accent: Accent): string[] => [
  // Apple makes links of dates and places, in blue; we make our own.
  ":root{color-scheme:light dark}a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}",
  "@media (max-width:620px){.g{padding:0 20px!important}.n{width:104px!important}}",
  `@media (prefers-color-scheme:dark){${nightRules(accent, { words: "", grounds: "" })}}`,
  // Outlook.com, and Outlook's apps.
  nightRules(accent, { words: "[data-ogsc] ", grounds: "[data-ogsb] " }),
];

const nightRules = (accent: Accent, within: { words: string; grounds: string }): string =>
  [
    ...(["ink", "soft", "mute"] as const).map(
      (name) => `${within.words}.${CLASS[name]}{color:${NIGHT[name]}!important}`,
    ),
    `${within.words}.${CLASS.accent}{color:${accent.night}!important}`,
    `${within.words}.${CLASS.line}{border-color:${NIGHT.line}!important}`,
    `${within.words}.${CLASS.fill}{color:${NIGHT.paper}!important}`,
    ...(["shade", "paper"] as const).map(
      (name) => `${within.grounds}.${CLASS[name]}{background-color:${NIGHT[name]}!important}`,
    ),
    `${within.grounds}.${CLASS.fill}{background-color:${accent.night}!important}`,
  ].join("");
