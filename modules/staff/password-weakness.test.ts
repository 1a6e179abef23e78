import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { commonPasswords, isCommon } from "./common-passwords";
import { PASSWORD_LEAST } from "./password";
import { weaknessOf } from "./password-weakness";

const ABOUT = ["Ruta Amsel", "ruta@daymark.example", "The Daymark"];

test.each([
  ...["ferries leave before sunrise", "korrekt pferd batterie heftklammer", "паром відходить до світанку"],
  ...["              x              y", "Tr0ub4dour&3-on-the-quay", "ruta keeps storks in the attic"],
])("a phrase is taken, whatever it is made of: %j", (password) => {
  expect(weaknessOf(password, ABOUT)).toBeNull();
});

test.each([
  ["fourteen chars", "too-short"],
  ["x".repeat(201), "too-long"],
  ["passwordpassword", "common"],
  ["P@ssw0rd-P@ssw0rd", "common"],
  ["qwertyuiop123456", "common"],
  ["iloveyou iloveyou 2024", "common"],
  ["aaaaaaaaaaaaaaaaaaaa", "common"],
  ["123456789012345678", "common"],
  ["abcdefghijklmnop", "common"],
  ["zyxwvutsrqponmlk", "common"],
  ["абвгдежзийклмнопр", "common"],
  ["1q2w3e4r5t6y7u8i", "common"],
  ["qazwsxedcrfvtgbyhn", "common"],
  ["йцукенгшщзфівапролд", "common"],
  ["The quick brown fox", "common"],
  ["thequickbrownfoxjumpsoverthelazydog", "common"],
  ["mailcreated5240", "common"],
  ["liverpoolchelsea1", "common"],
  ["snowballsnowball", "common"],
  ["snowball rainbow7", "common"],
  ["rutaamsel2026daymark", "about-you"],
  ["ruta@daymark.example", "about-you"],
] as const)("%j is refused: %s", (password, failure) => {
  expect(weaknessOf(password, ABOUT)).toBe(failure);
});

test("the bundled list has more than three thousand passwords that are long enough, and each is refused", () => {
  const list = [...commonPasswords(PASSWORD_LEAST)];

  expect(list.length).toBeGreaterThan(3000);
  expect(list.filter((password) => !isCommon(password))).toEqual([]);
});

test("each leaked password that is long enough is refused, and each shorter one twice over", () => {
  const leaked = dictionary["passwords-common"];
  const long = leaked.filter((password) => password.length >= PASSWORD_LEAST);
  const doubled = leaked
    .filter((password) => password.length >= 8 && password.length < PASSWORD_LEAST)
    .map((password) => password.repeat(2));
  expect(doubled.length).toBeGreaterThan(3000);
  expect([...long, ...doubled].filter((password) => weaknessOf(password, []) !== "common")).toEqual([]);
});

test("a very long one is looked at in no time", () => {
  const begin = performance.now();
  isCommon("password".repeat(25).slice(0, 199).concat("~"));

  expect(performance.now() - begin).toBeLessThan(200);
});
