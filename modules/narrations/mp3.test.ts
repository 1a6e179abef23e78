import { expect, test } from "vitest";
import { createMp3Encoder } from "wasm-media-encoders";
import { id3Of } from "./id3";
import { mp3LengthInSeconds } from "./mp3";

async function tone(sampleRate: 22_050 | 44_100, seconds: number): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate, bitrate: 64 });
  const samples = Float32Array.from({ length: sampleRate * seconds }, (_, at) => 0.3 * Math.sin(at / 12));
  return Buffer.concat([Uint8Array.from(encoder.encode([samples])), Uint8Array.from(encoder.finalize())]);
}

test("an MP3 says how long it plays, with a head and without", async () => {
  for (const rate of [22_050, 44_100] as const) expect(mp3LengthInSeconds(await tone(rate, 7))).toBeCloseTo(7, 0);

  const head = id3Of({
    ...{ title: "Порт", author: "Ilse Marrow", album: "The Daymark", language: "uk", lengthInSeconds: 7, cover: null },
    chapters: [
      { title: "Порт", startsAt: 0 },
      { title: "Ніч", startsAt: 3 },
    ],
  });
  expect(head.subarray(0, 3).toString()).toBe("ID3");
  for (const name of ["TIT2", "TPE1", "TALB", "TLEN", "CTOC", "CHAP"]) expect(head.includes(name)).toBe(true);
  expect(head.includes(Buffer.from("Порт", "utf16le"))).toBe(true);
  expect(mp3LengthInSeconds(Buffer.concat([head, await tone(22_050, 7)]))).toBeCloseTo(7, 0);
});

test("anything else has no length", () => {
  expect(mp3LengthInSeconds(Buffer.from("<!doctype html>".repeat(900)))).toBeNull();
  expect(mp3LengthInSeconds(Buffer.alloc(0))).toBeNull();
});
