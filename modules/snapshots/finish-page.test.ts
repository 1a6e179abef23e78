import { describe, expect, test } from "vitest";
import { finishPage, inlineStylesOf, lightPage, themedPage } from "./finish-page";

const drawn = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
<link rel="preload" href="/assets/serif.1a2b.woff2" as="font" crossorigin="" type="font/woff2"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>
<link rel="expect" href="#_R_" blocking="render"/>
<style data-precedence="next" data-href="/_next/static/chunks/a.css">@font-face{font-family:S;src:url(/assets/s.woff2)}body>p{color:red}</style>
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
<script src="/_next/static/chunks/a.js" async=""></script><title>Ice</title><meta name="next-size-adjust" content=""/>
<link rel="canonical" href="https://paper.example/articles/ice"/>
<script type="application/ld+json">{"headline":"Ice \\u003c 0"}</script>
<script data-src="/assets/islands.9f.js">load()</script></head>
<body><div hidden=""><!--$--><!--/$--></div><p>Ice at <!-- -->4<!-- --> degrees</p><pre>  kept
  as is</pre><img src="/media/a.jpg" alt="" loading="eager"/>
<template id="word"></template><script>self.__next_f.push([1,"Ice"])</script><script id="_R_" src="/_next/b.js"></script></body></html>`;

describe("a page made fit for readers", () => {
  const page = finishPage(drawn);

  test("has no script of the framework and none of its data", () => {
    expect(page).not.toMatch(/_next|__next_f|_R_|data-precedence|data-href|next-size-adjust/);
  });

  test("keeps our own script, structured data, fonts and style", () => {
    expect(page).toContain('<script data-src="/assets/islands.9f.js">load()</script>');
    expect(page).toContain('{"headline":"Ice \\u003c 0"}');
    expect(page).toContain('href="/assets/serif.1a2b.woff2"');
    expect(page).toContain("body>p{color:red}");
    expect(page).toContain('rel="canonical"');
  });

  test("reads as it was written", () => {
    expect(page).toContain("<p>Ice at 4 degrees</p>");
    expect(page).toContain("<pre>  kept\n  as is</pre>");
    expect(page).not.toContain("<!--");
    expect(page).not.toContain("hidden");
    expect(page.startsWith('<!DOCTYPE html><html lang="en">')).toBe(true);
  });

  test("stays the same when finished twice", () => {
    expect(finishPage(page)).toBe(page);
  });
});

test("a page bears no style for what is not in it, and its faces of type as they are", () => {
  const faces = "<style data-fonts>@font-face{font-family:S}aside{color:red}</style>";
  const sheet = "<style>@layer base{aside{color:red}p{color:var(--ink)}:root{--ink:#111;--x:1}}</style>";

  const page = finishPage(`<html><head>${faces}${sheet}</head><body><p>Ice`);

  expect(page).toContain(`<style data-fonts="">@font-face{font-family:S}aside{color:red}</style>`);
  expect(inlineStylesOf(page)[1]).toBe("@layer base{p{color:var(--ink)}:root{--ink:#111}}");
});

test("a style sheet that is not in the page is still asked for", () => {
  expect(finishPage('<link rel="stylesheet" href="/_next/static/a.css">')).toContain("/_next/static/a.css");
});

test("a reader who saves data gets neither fonts nor script, and pictures only on the way", () => {
  const light = lightPage(finishPage(drawn));

  expect(light).not.toMatch(/woff2|font-face|islands/);
  expect(light).toContain("body>p{color:red}");
  expect(light).toContain("ld+json");
  expect(light).toContain('loading="lazy"');
});

test("the sheet of fonts that comes later, or without script, does not come where data is saved", () => {
  const sheet = '<noscript data-fonts=""><link rel="stylesheet" href="/assets/fonts.1a.css"></noscript>';
  const page = finishPage(`<html><head>${sheet}</head><body><p>Ice<noscript>No script</noscript>`);

  expect(page).toContain(sheet);
  expect(lightPage(page)).not.toContain("fonts.1a.css");
  expect(lightPage(page)).toContain("<noscript>No script</noscript>");
});

test("what a story says of script and style is left alone where data is saved", () => {
  const said = '<p>&lt;script&gt; &lt;link rel="preload"&gt; @font-face{a:b}</p><pre>&lt;style&gt;@font-face{}</pre>';
  const page = finishPage(`<html><head><style>@font-face{font-family:S}p{color:red}</style></head><body>${said}`);

  expect(lightPage(page)).toContain(said.replaceAll('\\"', '"'));
  expect(lightPage(page)).toContain("<style>p{color:red}</style>");
});

test("a reader's colours are there from the first byte", () => {
  const page = finishPage(drawn);

  expect(themedPage(page, "dark")).toContain('<html data-theme="dark" lang="en">');
  expect(themedPage(themedPage(page, "dark"), "light")).toContain('<html data-theme="light" lang="en">');
});

test("the styles of a page are known word for word", () => {
  expect(inlineStylesOf("<style>a{b:c}</style><p><style media=print>d>e{}</style>")).toEqual(["a{b:c}", "d>e{}"]);
  expect(inlineStylesOf("<style>@media (width<30em){a{b:c}}</style>")).toEqual(["@media (width<30em){a{b:c}}"]);
});
