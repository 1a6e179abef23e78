import { expect, test } from "vitest";
import { suggestEmail } from "./typo";

test.each([
  ["marta@gmial.com", "marta@gmail.com"],
  ["marta@gmai.com", "marta@gmail.com"],
  ["marta@gmaill.com", "marta@gmail.com"],
  ["marta@gnail.com", "marta@gmail.com"],
  ["marta@gmail.con", "marta@gmail.com"],
  ["marta@gmail.co", "marta@gmail.com"],
  ["gmial.com@hotmial.com", "gmial.com@hotmail.com"],
  ["marta@outlok.com", "marta@outlook.com"],
  ["marta@urk.net", "marta@ukr.net"],
])("%s was probably meant to be %s", (typed, meant) => {
  expect(suggestEmail(typed)).toBe(meant);
});

test.each(["gmail.com", "mail.com", "yahoo.ca", "post.example", "gmx.de", "pm.me", "my-gmail.com", "ukrnet.com"])(
  "%s is taken as it is",
  (domain) => {
    expect(suggestEmail(`marta@${domain}`)).toBeNull();
  },
);
