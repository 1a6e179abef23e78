import { describe, expect, test } from "vitest";
import { refillForm, tellOnPage } from "./refill";

const ACTION = "/api/join";
const page = `<!doctype html><html><head><title>Join</title></head><body><header>Paper</header>
<form action="/search"><input name="email"></form>
<form action="${ACTION}"><input type="hidden" name="letter" value="daily"><input id="a" type="email" name="email"></form>
<form action="${ACTION}"><input type="hidden" name="letter" value="weekly"><fieldset><legend>Kind</legend>
<label><input type="radio" name="kind" value="print" checked> Print</label><label><input type="radio" name="kind" value="digital"> Digital</label></fieldset>
<div><input id="b" type="email" name="email" value=""></div><select name="land"><option value="">Choose</option><option value="ua">Ukraine</option></select><textarea name="note"></textarea></form>
</body></html>`;

const filled = (fields: Record<string, string | string[]>, problems: Record<string, string>) =>
  refillForm(page, ACTION, fields, { problems, title: "One thing to put right" }) ?? "";

describe("a form that comes back", () => {
  const html = filled(
    { letter: "weekly", email: 'x"><script>alert(1)</script>', kind: "digital", land: "ua", note: "</textarea><b>" },
    { email: "Please enter a correct email address" },
  );

  test("holds what the reader typed, as text and never as markup", () => {
    expect(html).toContain('value="x&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(html).toContain("&lt;/textarea&gt;&lt;b&gt;</textarea>");
    expect(html).not.toContain("<script");
  });

  test("keeps the choices", () => {
    expect(html).toContain('name="kind" value="digital" checked=""');
    expect(html).toContain('name="kind" value="print">');
    expect(html).toContain('<option value="ua" selected="">');
  });

  test("says what is wrong beside the field and begins there", () => {
    expect(html).toContain('aria-invalid="true" aria-describedby="b-wrong" autofocus=""');
    expect(html).toContain('<p class="wrong" id="b-wrong">Please enter a correct email address</p></div>');
    expect(html).not.toContain('role="alert"');
  });

  test("is the one that was sent, where a page has several", () => {
    expect(html).toContain('<input id="a" type="email" name="email"></form>');
  });
});

test("a fault of a group stands above its choices", () => {
  expect(filled({ letter: "weekly" }, { kind: "Choose an edition" })).toContain(
    '</legend><p class="wrong" id="kind-wrong">Choose an edition</p>',
  );
});

test("a fault of what is not shown is told all the same", () => {
  expect(filled({ letter: "daily" }, { letter: "There is no such newsletter" })).toContain(
    "<span>There is no such newsletter</span>",
  );
});

test("a page without the form is not touched", () => {
  expect(refillForm("<p>Hello</p>", ACTION, {}, { problems: {}, title: "" })).toBeNull();
});

test("several faults are named together, each leading to its field", () => {
  const html = filled({ letter: "weekly" }, { email: "Give an address", kind: "Choose an edition" });
  expect(html).toContain('<div class="notice bad" role="alert"><h2>One thing to put right</h2>');
  expect(html).toContain('<a href="#b">Give an address</a>');
});

test("what was found may be taken by a button, and what was asked comes along hidden", () => {
  const html = refillForm(
    page,
    ACTION,
    { letter: "daily" },
    {
      problems: { email: "Did you mean another?" },
      title: "",
      hidden: { asTyped: 'marta@gmial.com">' },
      offer: { field: "email", name: "useInstead", value: "marta@gmail.com", label: "Yes, marta@gmail.com" },
    },
  );
  expect(html).toContain(
    '>Did you mean another?<button class="link" type="submit" name="useInstead" value="marta@gmail.com">Yes, marta@gmail.com</button></p>',
  );
  expect(html).toContain('<input type="hidden" name="asTyped" value="marta@gmial.com&quot;&gt;"></form>');
});

test("where no field is at fault the reader begins at what is said", () => {
  expect(filled({ letter: "daily" }, { form: "Please press once more" })).toContain(
    '<div class="notice bad" role="alert" tabindex="-1" autofocus="">',
  );
});

test("a form in a fold comes back with the fold open", () => {
  const folded = `<main><details><summary>Change</summary><form action="/a"><input name="city"></form></details></main>`;
  expect(refillForm(folded, "/a", { city: "" }, { problems: { city: "Enter a town" }, title: "One thing" })).toContain(
    "<details open",
  );
});

test("a page without the form says what is wrong above everything else", () => {
  const html = tellOnPage("<main><h1>Find your order</h1></main>", { problems: { form: "Too <many>" }, title: "Wait" });
  expect(html).toMatch(/<main><div class="notice bad" role="alert"><h2>Wait<\/h2><p><span>Too &lt;many&gt;/);
});
