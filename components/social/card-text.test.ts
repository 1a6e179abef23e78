import { expect, test } from "vitest";
import { cardText } from "./card-text";

test("a short headline is set larger than a long one", () => {
  const short = cardText("Ice on the river");
  const long = cardText("The harbour that learned to work without light for the third winter running");
  expect(short?.fontSize).toBeGreaterThan(long?.fontSize ?? 0);
});

test("a headline beyond all measure ends at a word, with an ellipsis", () => {
  const text = cardText("many words ".repeat(40))?.text ?? "";
  expect(text.length).toBeLessThanOrEqual(181);
  expect(text).toMatch(/ (many|words)…$/);
});

test("Ukrainian is set as it is written, without stress marks and with one apostrophe", () => {
  expect(cardText("Обʼїзд: за́мок і ґанок Єви")?.text).toBe("Об’їзд: замок і ґанок Єви");
});

test("emoji are left out: nobody else's server is asked to draw them", () => {
  expect(cardText("Snow ❄️ at last 👍🏽")?.text).toBe("Snow at last");
});

test("a headline in letters we have no type for gets no card of its own", () => {
  expect(cardText("საქართველო")).toBeNull();
  expect(cardText("👍")).toBeNull();
});
