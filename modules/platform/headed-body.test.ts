import { expect, test } from "vitest";
import { readHeaded, TooManyBytes } from "./headed-body";

async function* inPieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
async function restOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test.each([1, 7, 1_000])("the first line says what the rest is for, in pieces of %i bytes", async (size) => {
  const body = await readHeaded(inPieces('{"name":"Олена"}\nemail\nm@post.example\n', size), 1_000);
  expect(body?.head).toEqual({ name: "Олена" });
  expect(body && (await restOf(body.bytes))).toBe("email\nm@post.example\n");
});

test("a body that is only its first line has no bytes", async () => {
  const body = await readHeaded(inPieces("{}\n", 1), 10);
  expect(body && (await restOf(body.bytes))).toBe("");
});

test.each(["", "{}", "nonsense\nrest", "x".repeat(50_000)])(
  "what does not begin with a line of JSON is not read",
  async (text) => {
    expect(await readHeaded(inPieces(text, 1_000), 100_000)).toBeNull();
  },
);

test("more bytes than are taken are not read to their end", async () => {
  const body = await readHeaded(inPieces(`{}\n${"x".repeat(101)}`, 10), 100);
  await expect(body ? restOf(body.bytes) : null).rejects.toThrow(TooManyBytes);
});
