import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openEspeak } from "./espeak";
import { speechServer } from "./speech";
import { writeWav } from "./wav";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real one, on this machine. */
async function speakingServer(answer: RequestListener, patience = 5_000) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return speechServer(
    { url: `http://127.0.0.1:${port}/`, key: "k", model: "kokoro", voices: "en=fable uk=nova" },
    patience,
  );
}

const utterance = { text: "The harbour had light.", language: "en", voice: null };
const signal = () => new AbortController().signal;
const tone = writeWav({ rate: 24_000, values: Int16Array.from({ length: 2_400 }, (_, at) => 900 * Math.sin(at / 9)) });

test("a speech server is asked as OpenAI's is, and its sound taken", async () => {
  const asked: unknown[] = [];
  const speech = await speakingServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    asked.push(request.url, request.headers.authorization, JSON.parse(body));
    response.writeHead(200, { "Content-Type": "audio/wav" }).end(tone);
  });

  expect(await speech.speak(utterance, signal())).toMatchObject({ ok: true, value: { rate: 24_000 } });
  expect(asked).toEqual([
    "/v1/audio/speech",
    "Bearer k",
    { model: "kokoro", input: utterance.text, voice: "fable", response_format: "wav" },
  ]);
});

test("a page instead of sound, by its type or in disguise, is refused", async () => {
  for (const type of ["text/html", "audio/wav"]) {
    const speech = await speakingServer((_request, response) => {
      response.writeHead(200, { "Content-Type": type }).end(`<!doctype html>${"<p>Sign in</p>".repeat(9)}`);
    });
    expect(await speech.speak(utterance, signal())).toEqual({ ok: false, failure: "not-sound" });
  }
});

test("a server that says no, is silent, sends without end or is not there is told apart", async () => {
  const failing = await speakingServer((_request, response) => void response.writeHead(500).end());
  expect(await failing.speak(utterance, signal())).toEqual({ ok: false, failure: "refused" });

  const silent = await speakingServer(() => {}, 200);
  expect(await silent.speak(utterance, signal())).toEqual({ ok: false, failure: "too-slow" });

  const endless = await speakingServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "audio/wav" });
    const more = () => response.destroyed || response.write(Buffer.alloc(1 << 20), () => setImmediate(more));
    more();
  });
  expect(await endless.speak(utterance, signal())).toEqual({ ok: false, failure: "too-large" });

  const absent = speechServer({ url: "http://127.0.0.1:9", key: undefined, model: "m", voices: "" }, 1_000);
  expect(await absent.speak(utterance, signal())).toEqual({ ok: false, failure: "not-reachable" });
});

test("the house's own speaker speaks three languages and refuses a voice it does not have", {
  timeout: 120_000,
}, async () => {
  const speech = openEspeak(2, 20_000);
  closing.push(speech.close);
  const said = [
    { ...utterance },
    { text: "Порт мав світло.", language: "uk", voice: null },
    { text: "В порту был свет.", language: "ru", voice: null },
  ].map((one) => speech.speak(one, signal()));

  for (const spoken of await Promise.all(said)) {
    if (!spoken.ok) throw new Error(spoken.failure);
    const { rate, values } = spoken.value;
    expect(values.length / rate).toBeGreaterThan(0.8);
    expect(Math.max(...values)).toBeGreaterThan(3_000);
  }
  expect(await speech.speak({ ...utterance, voice: "nobody" }, signal())).toEqual({ ok: false, failure: "not-sound" });
});
