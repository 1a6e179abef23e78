import { describe, expect, test } from "vitest";
import { trimStyles } from "./trim-styles";

const inPage = (words: string, variables: string[] = []) => ({ words: new Set(words.split(" ")), variables });
const trim = (css: string, words: string, variables?: string[]) => trimStyles([css], inPage(words, variables)).join("");

describe("a rule", () => {
  test.each([
    ["for an element that is not there", "aside{color:red}", "p"],
    ["for a class that is not there", ".story{color:red}", "p .picks"],
    ["for an id that is not there", "#main{color:red}", "p"],
    ["of which one part is there and another is not", ".story>.pic img{color:red}", "p .story img"],
    ["for one of several things of which none is there", ":is(h2,.feed) a{color:red}", "a h3"],
    ["for what holds something that is not there", ".story:has(>.pic){color:red}", ".story"],
    ["without any declaration", "p{}", "p"],
  ])("%s is left out", (_name, css, words) => {
    expect(trim(css, words)).toBe("");
  });

  test.each([
    ["for all and everything", "*,:before,::backdrop{color:red}", "p"],
    ["that hangs on an attribute", '[data-theme=dark] p,:root[data-theme="light"]{color:red}', "p"],
    [
      "that hangs on a state",
      "p:hover:focus-visible,:target,details[open] summary::marker{color:red}",
      "p details summary",
    ],
    ["for what something is not", "p:not(.kicker,aside){color:red}", "p"],
    ["for one of several things of which one is there", ":is(h2,.feed .hot) a{color:red}", "a .feed .hot"],
    ["with a class no plain name can spell", ".w-1\\/2.md\\:flex{color:red}", ".w-1/2 .md:flex"],
    ["that counts", "li:nth-child(2n+1){color:red}", "li"],
    ["for a colon and a comma in quotes", 'a[href^="a:b,c"]{color:red}', "a"],
  ])("%s stays as it is written", (_name, css, words) => {
    expect(trim(css, words)).toBe(css);
  });

  test("keeps those of its selectors that fit", () => {
    expect(trim("h2,.story h3,aside,.feed :is(a,b){color:red;margin:0 !important}", "h2 h3 .feed b")).toBe(
      "h2,.feed :is(a,b){color:red;margin:0 !important}",
    );
  });
});

describe("what rules stand in", () => {
  test("goes when nothing is left in it", () => {
    expect(
      trim("@media print{.letter{display:none}@supports (margin-trim:block){aside{margin:0}}}p{margin:0}", "p"),
    ).toBe("p{margin:0}");
  });

  test("stays a layer where it was one: layers go by the order in which they are named", () => {
    expect(trim("@layer base{aside{margin:0}}@layer late{p{margin:0}}@layer base{p{color:red}}", "p")).toBe(
      "@layer base;@layer late{p{margin:0}}@layer base{p{color:red}}",
    );
    expect(trim("@layer a,b;@layer{aside{margin:0}}", "p")).toBe("@layer a,b;");
  });

  test.each([
    "@font-face{font-family:Serif fallback;src:local(Tinos)}",
    "@keyframes turn{to{rotate:1turn}}",
    "@page{margin:18mm}",
    "@media (min-width:48em){p{margin:0}}",
  ])("%s stays", (css) => {
    expect(trim(css, "p")).toBe(css);
  });
});

describe("a variable", () => {
  test("that no rule reads is left out, with what says of what kind it is", () => {
    const css =
      '@layer properties{*{--tw-blur:initial}}.filter{filter:var(--tw-blur, )}:root{--ink:#111;--rule:1px}p{color:var(--ink)}@property --tw-blur{syntax:"*";inherits:false}';

    expect(trim(css, "p")).toBe("@layer properties;:root{--ink:#111}p{color:var(--ink)}");
    expect(trim(css, "p .filter")).toBe(css.replace(";--rule:1px", ""));
  });

  test("that another is made of stays, and its empty value stays empty", () => {
    const css = ":root{--dark: ;--ink:var(--light,#111)var( --dark,#eee);--light:initial}p{color:var(--ink)}";
    expect(trim(css, "p")).toBe(css);
  });

  test("that only makes itself up is left out", () => {
    expect(trim(":root{--a:var(--b);--b:var(--a)}p{margin:0}", "p")).toBe("p{margin:0}");
  });

  test("that another sheet or an attribute reads stays", () => {
    expect(trimStyles([":root{--ink:#111}", "p{color:var(--ink)}"], inPage("p"))).toEqual([
      ":root{--ink:#111}",
      "p{color:var(--ink)}",
    ]);
    expect(trim(":root{--ink:#111}", "p", ["--ink"])).toBe(":root{--ink:#111}");
  });
});

test("a sheet without a flaw stays the same when trimmed again", () => {
  const css =
    "@layer base{p,aside{--x:1;margin:0}}@media (max-width:29.99em){.promo span{flex:1}}p{top:var(--x,var(--y))}";
  const once = trim(css, "p span .promo");

  expect(trim(once, "p span .promo")).toBe(once);
});
