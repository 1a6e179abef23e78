import { expect, test } from "vitest";
import { readWav, writeWav } from "./wav";

const values = Int16Array.from({ length: 500 }, (_, index) => index * 10 - 2_000);

test("what was written is read again", () => {
  expect(readWav(writeWav({ rate: 22_050, values }))).toEqual({ rate: 22_050, values });
});

test("a stream that did not know its length is read to its end", () => {
  const bytes = writeWav({ rate: 24_000, values });
  bytes.writeUInt32LE(0xffffffff, 40);
  expect(readWav(bytes)?.values).toEqual(values);
});

test("two channels become one", () => {
  const bytes = writeWav({ rate: 22_050, values: Int16Array.of(100, 300, -50, -150) });
  bytes.writeUInt16LE(2, 22);
  expect(readWav(bytes)?.values).toEqual(Int16Array.of(200, -100));
});

test("anything else is not read as sound", () => {
  expect(readWav(Buffer.from(`<!doctype html>${"<p>Sign in</p>".repeat(10)}`))).toBeNull();
  expect(readWav(Buffer.from("RIFF"))).toBeNull();
  const bytes = writeWav({ rate: 22_050, values });
  bytes.writeUInt16LE(8, 34);
  expect(readWav(bytes)).toBeNull();
});
