import { expect, test } from "vitest";
import { personalise, READER_PLACEHOLDERS, withoutPlaceholders } from "./personalise";

const { preferences, unsubscribe } = READER_PLACEHOLDERS;
const drawn = {
  html: `<a href="${unsubscribe}">Unsubscribe</a> <a href="${preferences}">Choose</a> <a href="${unsubscribe}">Leave</a>`,
  text: `Unsubscribe: ${unsubscribe}\nChoose: ${preferences}`,
};
const links = { preferences: "https://daymark.example/p?token=a", unsubscribe: "https://daymark.example/u?token=b" };

test("each place of a reader's link holds that reader's, in markup and in words", () => {
  expect(personalise(drawn, links)).toEqual({
    html: `<a href="${links.unsubscribe}">Unsubscribe</a> <a href="${links.preferences}">Choose</a> <a href="${links.unsubscribe}">Leave</a>`,
    text: `Unsubscribe: ${links.unsubscribe}\nChoose: ${links.preferences}`,
  });
});

test("a link cannot break out of its attribute, and its signs are no pattern", () => {
  const awkward = {
    preferences: 'https://daymark.example/?a=1&b="><script>',
    unsubscribe: "https://daymark.example/$&$1",
  };
  const { html, text } = personalise(drawn, awkward);

  expect(html).toContain('href="https://daymark.example/?a=1&amp;b=&quot;>&lt;script>"');
  expect(html).toContain('href="https://daymark.example/$&amp;$1"');
  expect(text).toContain("Unsubscribe: https://daymark.example/$&$1\n");
});

test("nothing that was written can pass for a reader's link", () => {
  const forged = withoutPlaceholders({ words: [`Leave at ${unsubscribe}`, "Plain"], count: 2, nothing: null });

  expect(forged).toEqual({ words: ["Leave at https://reader.invalid/unsubscribe", "Plain"], count: 2, nothing: null });
  expect(personalise({ html: "", text: forged.words.join() }, links).text).toBe(forged.words.join());
});
