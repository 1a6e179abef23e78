import path from "node:path";
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { FEATURES, PdfFonts, spelt, type Weight } from "./pdf-fonts";

/** Points of a millimetre. */
export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM };
const LEADING = 1.25;
const INK = "#15191b";

/** Points. align: within the width. */
export type LineStyle = { size: number; weight?: Weight; colour?: string; align?: "left" | "right"; width?: number };
type SetRun = ReturnType<typeof spelt>;
type Box = { x: number; y: number; width: number; height: number };

/** A document of A4 sheets, drawn by whoever gets it. @param dataDirectory fonts of the house are in its folder "fonts" */
export function makePdf(title: string, dataDirectory: string, draw: (sheets: Sheets) => void): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, lang: "en", info: { Title: title } });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    draw(new Sheets(pdf, new PdfFonts(pdf, path.join(dataDirectory, "fonts"))));
    pdf.end();
  });
}

/** Places are in points from the top left corner. */
export class Sheets {
  constructor(
    private readonly pdf: PDFDocument,
    private readonly fonts: PdfFonts,
  ) {}

  begin(): void {
    this.pdf.addPage();
  }

  /** One line that is not broken. @param y of its upper edge */
  line(text: string, x: number, y: number, { size, weight = "regular", colour = INK, align, width }: LineStyle): void {
    const runs = this.fonts.runsOf(text, weight).map(spelt);
    let left = align === "right" && width !== undefined ? x + width - this.widthOfRuns(runs, size) : x;
    for (const run of runs) {
      this.set(run, size).fillColor(colour);
      this.pdf.text(run.text, left, y + size, { lineBreak: false, baseline: "alphabetic", features: FEATURES });
      left += this.widthOfRuns([run], size);
    }
  }

  /** As many lines as it takes. @returns the upper edge of what comes next */
  lines(text: string, x: number, y: number, style: LineStyle & { width: number }): number {
    const lines = this.wrap(text, style.width, style);
    for (const [index, line] of lines.entries()) this.line(line, x, y + index * style.size * LEADING, style);
    return y + lines.length * style.size * LEADING;
  }

  /** Each on a line of its own or more, as large as fits into the box. @param sizes from the largest; the last is taken though it is too large */
  fit(texts: string[], box: Box, sizes: number[]): void {
    const wrapped = sizes.map((size) => ({
      size,
      lines: texts.flatMap((text) => this.wrap(text, box.width, { size })),
    }));
    const fitting = wrapped.find(({ size, lines }) => lines.length * size * LEADING <= box.height) ?? wrapped.at(-1);
    fitting?.lines.forEach((line, index) => {
      this.line(line, box.x, box.y + index * fitting.size * LEADING, { size: fitting.size });
    });
  }

  rule(x: number, y: number, width: number, isCut = false): void {
    if (isCut) this.pdf.dash(3, { space: 3 });
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .stroke("#7b8788");
    this.pdf.undash();
  }

  /** @param size of a side, its quiet edge within */
  code(text: string, x: number, y: number, size: number): void {
    const { data } = encode(text, { border: 4 });
    const dot = size / data.length;
    data.forEach((row, down) => {
      row.forEach((isDark, across) => {
        if (isDark) this.pdf.rect(x + across * dot, y + down * dot, dot + 0.05, dot + 0.05);
      });
    });
    this.pdf.fill(INK);
  }

  private wrap(text: string, width: number, { size, weight = "regular" }: LineStyle): string[] {
    const isTooLong = (line: string) => this.fonts.widthOf(line, weight) * size > width;
    const lines: string[] = [""];
    for (const word of text.split(/\s+/)) {
      for (const [index, part] of (isTooLong(word) ? [...graphemes(word)] : [word]).entries()) {
        const last = lines.at(-1) ?? "";
        const longer = index > 0 || last === "" ? last + part : `${last} ${part}`;
        if (last !== "" && isTooLong(longer)) lines.push(part);
        else lines[lines.length - 1] = longer;
      }
    }
    return lines;
  }

  private widthOfRuns(runs: SetRun[], size: number): number {
    return runs.reduce((sum, run) => sum + this.set(run, size).widthOfString(run.text, { features: FEATURES }), 0);
  }

  private set({ font }: SetRun, size: number): PDFDocument {
    return this.pdf.font(font).fontSize(size);
  }
}

function* graphemes(word: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word)) yield segment;
}
