import { readdirSync } from "node:fs";
import path from "node:path";
import type PDFDocument from "pdfkit";

/** Kerned and joined over a whole line, so that words from right to left keep their order. */
export const FEATURES = ["kern", "liga"];

export type Weight = "regular" | "bold";

/** The paper's own letters come in parts, by script. */
const OWN = path.resolve("node_modules/@fontsource/source-serif-4/files");
const PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];
const WEIGHTS: Record<Weight, number> = { regular: 400, bold: 600 };
/** Where a machine keeps fonts: looked through only for letters that the paper's own have not. */
const SYSTEM = ["/usr/local/share/fonts", "/usr/share/fonts"];

const MOST_OTHERS = 80;

/** Letters of one font in a row; font: null where no font has them. */
export type Run = { text: string; font: string | null };

/** Which font has which letter, in one document. */
export class PdfFonts {
  private readonly known = new Map<string, string | null>();
  private readonly widths = new Map<string, number>();
  private readonly registered = new Set<string>();
  private others: string[] | undefined;

  constructor(
    private readonly pdf: PDFDocument,
    /** Fonts of the house, which come before the machine's. */
    private readonly folder: string,
  ) {}

  /** @param text of one line  @returns from left to right */
  runsOf(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const { segment } of letters.segment(text.normalize("NFC"))) {
      const last = runs.at(-1);
      const isBlank = segment.trim() === "";
      const font = (isBlank && last?.font) || this.fontOf(segment, weight);
      if (last && last.font === font) last.text += segment;
      else runs.push({ text: segment, font });
    }
    return RIGHT_TO_LEFT.test(text) ? runs.reverse() : runs;
  }

  /** About as wide as the line will be, at size 1: letters by themselves, as lines are broken before they are set. */
  widthOf(text: string, weight: Weight): number {
    let width = 0;
    for (const { segment } of letters.segment(text.normalize("NFC"))) width += this.widthOfLetter(segment, weight);
    return width;
  }

  private widthOfLetter(letter: string, weight: Weight): number {
    const key = `${weight} ${letter}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;

    const { text, font } = spelt({ text: letter, font: this.fontOf(letter, weight) });
    const width = this.pdf.font(font).fontSize(100).widthOfString(text, { features: FEATURES }) / 100;
    this.widths.set(key, width);
    return width;
  }

  private fontOf(letter: string, weight: Weight): string | null {
    const key = `${weight} ${letter}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;

    const own = PARTS.map((part) => path.join(OWN, `source-serif-4-${part}-${WEIGHTS[weight]}-normal.woff`));
    const font = own.find((file) => this.has(file, letter)) ?? this.listOthers().find((file) => this.has(file, letter));
    this.known.set(key, font ?? null);
    return font ?? null;
  }

  private has(file: string, letter: string): boolean {
    if (!this.registered.has(file)) this.pdf.registerFont(file, file);
    this.registered.add(file);
    const { font } = this.pdf.font(file)._font;
    return (
      [...letter].every((sign) => UNSEEN.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) &&
      this.isMeasured(letter)
    );
  }

  /** fontkit stumbles over an empty glyph at the end of a file; another font has the letter then, or it is spelt. */
  private isMeasured(letter: string): boolean {
    try {
      this.pdf.widthOfString(letter, { features: FEATURES });
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  private listOthers(): string[] {
    this.others ??= [this.folder, ...SYSTEM].flatMap(listFonts).slice(0, MOST_OTHERS);
    return this.others;
  }
}

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A letter that no font has is spelt by its number, so that nobody takes an empty box for it: "[U+738B]". */
export const spelt = ({ text, font }: Run): { text: string; font: string } =>
  font === null ? { text: [...text].map(numberOf).join(""), font: "Helvetica" } : { text, font };

const numberOf = (sign: string) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** Signs that say how others are drawn. */
const UNSEEN = /^(?:\p{Cf}|\p{Variation_Selector})$/u;

/** A line whose first letter is of a script written from right to left: within a run the font turns it, here the runs are. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Taken where no upright font of ordinary weight has the letter. */
const STYLED = /bold|italic|oblique|light|thin|mono|condensed|narrow/i;

/** Those of ordinary looks first; nothing where there is no such folder. */
function listFonts(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => /\.(?:ttf|otf|woff2?)$/i.test(name))
      .sort((one, other) => Number(STYLED.test(one)) - Number(STYLED.test(other)) || one.localeCompare(other))
      .map((name) => path.join(folder, name));
  } catch {
    return []; // a machine without fonts is an ordinary one
  }
}
