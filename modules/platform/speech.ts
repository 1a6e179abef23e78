import "server-only";
import { env } from "./env";
import { openEspeak } from "./espeak";
import { ok, type Result, refuse } from "./result";
import type { Speech, SpeechFailure } from "./speaker";
import { readWav, type Samples } from "./wav";

const AT_ONCE = 2;
const PATIENCE_IN_MILLISECONDS = 60_000;
/** Five minutes of the fastest rate; no sentence is longer. */
const MOST_BYTES = 30_000_000;

export type SpeechServer = { url: string; key: string | undefined; model: string; voices: string };

/** The speech server where one is set, else the speaker that comes with the house. */
export function openSpeech(patienceInMilliseconds = PATIENCE_IN_MILLISECONDS): Speech {
  const { TTS_URL, TTS_KEY, TTS_MODEL, TTS_VOICES } = env();
  if (!TTS_URL) return openEspeak(AT_ONCE, patienceInMilliseconds);
  const server = { url: TTS_URL, key: TTS_KEY, model: TTS_MODEL, voices: TTS_VOICES };
  return speechServer(server, patienceInMilliseconds);
}

const SPEECH_PATH = "v1/audio/speech";
const USUAL_VOICE = "alloy";

/** https://platform.openai.com/docs/api-reference/audio/createSpeech, as hosted voices, Kokoro and Piper servers have it. */
export function speechServer(server: SpeechServer, patienceInMilliseconds: number): Speech {
  const voices = new Map(server.voices.split(/\s+/).map((one) => [one.slice(0, 2), one.slice(3)]));
  const address = new URL(SPEECH_PATH, `${server.url.replace(/\/(v1\/?)?$/, "")}/`);
  return {
    name: `${address.host} ${server.model} ${server.voices}`.trim(),
    atOnce: AT_ONCE,
    close: () => {},
    speak: async ({ text, language, voice }, signal) => {
      const patience = AbortSignal.timeout(patienceInMilliseconds);
      try {
        const answer = await fetch(address, {
          method: "POST",
          redirect: "error",
          signal: AbortSignal.any([signal, patience]),
          headers: {
            "Content-Type": "application/json",
            ...(server.key && { Authorization: `Bearer ${server.key}` }),
          },
          body: JSON.stringify({
            ...{
              model: server.model,
              input: text,
              voice: voice ?? voices.get(language) ?? USUAL_VOICE,
              response_format: "wav",
            },
          }),
        });
        return await soundOf(answer);
      } catch (error) {
        if (signal.aborted) throw error;
        return refuse(patience.aborted ? "too-slow" : "not-reachable");
      }
    },
  };
}

async function soundOf(answer: Response): Promise<Result<Samples, SpeechFailure>> {
  const type = answer.headers.get("content-type") ?? "";
  const failure = answer.ok ? (/^(audio\/|application\/octet-stream)/i.test(type) ? null : "not-sound") : "refused";
  if (failure) {
    await answer.body?.cancel();
    return refuse(failure);
  }

  const bytes = await atMost(answer, MOST_BYTES);
  if (!bytes) return refuse("too-large");
  const samples = readWav(bytes);
  return samples && samples.values.length > 0 ? ok(samples) : refuse("not-sound");
}

/** @returns null, and reads no further, once there are more */
async function atMost(answer: Response, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > most) return null; // leaving the loop cancels the rest
    parts.push(part);
  }
  return Buffer.concat(parts);
}
