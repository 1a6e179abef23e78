import { expect, test } from "vitest";
import { withLetterTag } from "./letter-tag";

const SITE = "https://daymark.example";
const tagged = (address: string) => withLetterTag(address, { newsletterSlug: "delta-weekly", number: 38 }, SITE);

test("a link to a page of ours says which letter it stood in", () => {
  expect(tagged(`${SITE}/articles/last-ferry`)).toBe(`${SITE}/articles/last-ferry?letter=delta-weekly-38`);
});

test("what the address asked for already is kept, and a part of the page is still found", () => {
  expect(tagged(`${SITE}/search?q=ferry#newest`)).toBe(`${SITE}/search?q=ferry&letter=delta-weekly-38#newest`);
  expect(tagged(`${SITE}/magazine?letter=other-1`)).toBe(`${SITE}/magazine?letter=delta-weekly-38`);
});

test.each([
  "https://example.org/a?b=c",
  "https://daymark.example.evil.example/articles/a",
  "mailto:desk@daymark.example",
  `${SITE}/media/pictures/ab/cd.jpg`,
  `${SITE}/desk`,
])("%s is left as it is", (address) => {
  expect(tagged(address)).toBe(address);
});
