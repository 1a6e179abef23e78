/** What we use of it; the package comes without types. */
declare module "pdfkit" {
  type TextOptions = { lineBreak?: boolean; baseline?: "alphabetic"; features?: string[] };

  export default class PDFDocument {
    constructor(options: {
      size: "A4";
      margin: number;
      autoFirstPage: boolean;
      lang: string;
      info: { Title: string };
    });
    addPage(): this;
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    widthOfString(text: string, options?: TextOptions): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    stroke(colour: string): this;
    fill(colour: string): this;
    on(event: "data", listener: (chunk: Buffer) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: unknown) => void): this;
    end(): void;
    /** The font that is set; its glyphs are asked for by no public way. */
    readonly _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  }
}
