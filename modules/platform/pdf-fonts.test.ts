import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { PdfFonts } from "./pdf-fonts";

const fonts = () => {
  const info = { Title: "" };
  const pdf = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, lang: "en", info });
  return new PdfFonts(pdf, "");
};
const textOf = (text: string) =>
  fonts()
    .runsOf(text, "regular")
    .map((run) => run.text)
    .join("");

test.each(["Оксана Ґедзь-Їжакевич", "Nguyễn Thị", "Γιώργος", "Łódź № 7 – €24"])(
  "%s is set in the paper's own letters",
  (text) => {
    const used = fonts().runsOf(text, "bold");
    expect(used.map((run) => run.text).join("")).toBe(text);
    expect(used.every(({ font }) => font?.includes("source-serif-4"))).toBe(true);
  },
);

test("words of one script stay in one piece, blanks and all", () => {
  expect(fonts().runsOf("Kettle Street 14", "regular")).toHaveLength(1);
});

test.each(["王小明", "👩‍👩‍👧", "é", "\u{10FFFF}"])("nothing of %s is lost where no font has it", (text) => {
  expect(textOf(text)).toBe(text.normalize("NFC"));
});
