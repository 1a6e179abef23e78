import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { previewOf } from "./preview";

const start = (text: string) => new TextEncoder().encode(text);
const whole = { isCut: false };

describe("how a list is read", () => {
  test("Ghost's members are known by their columns", () => {
    const bytes = readFileSync(path.join(import.meta.dirname, "members.fixture.csv"));
    expect(previewOf(bytes, whole)).toMatchObject({
      ...{ isGhost: true, encoding: "utf-8", delimiter: ",", hasHeader: true },
      columns: [
        ...["nothing", "address", "nothing", "nothing", "wanted", "nothing"],
        ...["nothing", "joinedOn", "goneOn", "nothing", "nothing", "nothing"],
      ],
    });
  });

  test("a list without a line of names begins with its first reader", () => {
    expect(previewOf(start("Marta;marta@post.example\nOleh;oleh@post.example"), whole)).toMatchObject({
      ...{ hasHeader: false, delimiter: ";", columns: ["nothing", "address"], isGhost: false },
      rows: [
        ["Marta", "marta@post.example"],
        ["Oleh", "oleh@post.example"],
      ],
    });
  });

  test.each([
    ["a tab", "Name\tE-Mail\nMarta\tmarta@post.example\n", "\t", ["nothing", "address"]],
    ["a bar", "mail|lang\nmarta@post.example|uk\n", "|", ["address", "language"]],
    ["a semicolon, with commas in names", 'name;email\n"Marsh, Lina";l@post.example\n', ";", ["nothing", "address"]],
    ["a comma, alone", "email\nmarta@post.example\n", ",", ["address"]],
    [
      "names in Ukrainian",
      "Ім’я,Електронна пошта,Мова\nОлена,o@post.example,uk\n",
      ",",
      ["nothing", "address", "language"],
    ],
  ])("cells parted by %s", (_what, text, delimiter, columns) => {
    expect(previewOf(start(text), whole)).toMatchObject({ delimiter, columns });
  });

  test("what a person chose is not guessed", () => {
    const text = "a,b;c,d\n1,2;3,4\n";
    expect(previewOf(start(text), { ...whole, delimiter: ";" }).rows[0]).toEqual(["a,b", "c,d"]);
    expect(previewOf(start("Ð"), { ...whole, encoding: "windows-1252" }).rows[0]?.[0]).toBe("Ã\u0090");
  });

  test("only the first lines are shown, and a line that is cut is no trouble", () => {
    const lines = Array.from({ length: 50 }, (_, line) => `r${line}@post.example,"Reader ${line}"`).join("\n");
    expect(previewOf(start(lines).subarray(0, 1_000), { isCut: true }).rows).toHaveLength(7);
    expect(previewOf(start('r@post.example,"Rea'), { isCut: true }).rows).toEqual([]);
  });

  test("an empty file is an empty list", () => {
    expect(previewOf(start(""), whole)).toMatchObject({ rows: [], columns: [] });
  });
});
