import { describe, expect, test } from "vitest";
import { decoded, guessEncoding, startAsText, WrongEncoding } from "./encoding";

/** The same letters in one byte each, as old programmes of the region write them. */
const CYRILLIC = Uint8Array.from([0xee, 0xeb, 0xe5, 0xed, 0xe0, 0x2c, 0xb3, 0xe2, 0xe0, 0xed]); // "олена,іван"
const WESTERN = Uint8Array.from([..."Ren\xe9e,M\xfcller,Fran\xe7ois"].map((letter) => letter.charCodeAt(0)));

describe("what a list is written in", () => {
  test.each([
    ["utf-8", new TextEncoder().encode("email,ім’я\nolena@post.example,Олена")],
    ["utf-8", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61])],
    ["utf-8", new TextEncoder().encode("email\nplain@post.example")],
    ["utf-16le", Buffer.from("\ufeffemail", "utf16le")],
    ["utf-16le", Buffer.from("email\nolena@post.example", "utf16le")],
    ["utf-16be", Buffer.from("email\nolena@post.example", "utf16le").swap16()],
    ["windows-1251", CYRILLIC],
    ["windows-1252", WESTERN],
  ])("is guessed to be %s", (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
  });

  test("a letter that is cut in the middle makes UTF-8 nothing else", () => {
    const bytes = new TextEncoder().encode("Олена");
    expect(guessEncoding(bytes.subarray(0, 5))).toBe("utf-8");
    expect(startAsText(bytes.subarray(0, 5), "utf-8", true)).toBe("Ол");
  });
});

async function* pieces(...all: Uint8Array[]) {
  yield* all;
}
async function textOf(source: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of source) text += piece;
  return text;
}

test("a letter that falls between two pieces is one letter, and the mark at the start is none", async () => {
  const bytes = new TextEncoder().encode("\ufeffОлена");
  expect(await textOf(decoded(pieces(bytes.subarray(0, 4), bytes.subarray(4)), "utf-8"))).toBe("Олена");
});

test("bytes that are no letters are refused, at the end too", async () => {
  await expect(textOf(decoded(pieces(WESTERN), "utf-8"))).rejects.toThrow(WrongEncoding);
  await expect(textOf(decoded(pieces(Uint8Array.from([0xd0])), "utf-8"))).rejects.toThrow(WrongEncoding);
  expect(await textOf(decoded(pieces(CYRILLIC), "windows-1251"))).toBe("олена,іван");
});
