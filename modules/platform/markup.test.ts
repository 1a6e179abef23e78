import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { element, joined, text, xmlDocument } from "./markup";

/** Our own hostile strings: what breaks markup, encodings or both. */
const HOSTILE = [
  "]]>",
  "<![CDATA[",
  "</title><script>alert(1)</script>",
  "&amp; &#0; &unknown; & <",
  `"' onload="x`,
  "\u0000\u0001\u0008\u000b\u000c\u001f\u007f",
  "\ud800 lone \udfff",
  "\ufffe\uffff",
  "<!-- --> <?xml version='1.0'?> <!DOCTYPE x>",
  "עברית \u202e right to left",
  "🕯️ 👩‍👩‍👧 е\u0301",
  "line\r\nbreak\u2028\u2029\u0085",
];

/** @returns what a strict XML parser reads: the text, and the one attribute */
function parse(xml: string) {
  const read = { text: "", attribute: "" };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("text", (value) => {
    read.text += value;
  });
  parser.on("opentag", (tag) => {
    read.attribute = tag.attributes.title?.value ?? read.attribute;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return read;
}

const legal = (value: string) =>
  [...value].filter((sign) => /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(sign)).join("");

test.each(HOSTILE)("%j stays what it is, less what XML forbids", (value) => {
  const read = parse(xmlDocument(element("a", { title: value }, value)));

  expect(read.text.trim()).toBe(legal(value).replace(/\r\n?/g, "\n").trim());
  expect(read.attribute).toBe(legal(value).replace(/[\t\n\r]/g, " "));
});

test("markup inside markup is not escaped again", () => {
  const inner = element("b", {}, "a < b");
  expect(element("p", { id: null }, joined([inner, text(" & c"), null])).markup).toBe("<p><b>a &lt; b</b> &amp; c</p>");
});

test("an element without children closes itself; one with none inside does not", () => {
  expect(element("br", {}).markup).toBe("<br/>");
  expect(element("td", {}, null).markup).toBe("<td></td>");
});
