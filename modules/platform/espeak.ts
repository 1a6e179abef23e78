import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { ok, type Result, refuse } from "./result";
import type { Speech, SpeechFailure, Utterance } from "./speaker";
import { readWav, type Samples } from "./wav";

/** eSpeak NG's own names. */
const VOICES: Record<string, string> = { en: "en-gb", uk: "uk", ru: "ru" };
/** Behind everything that somebody waits for, yet not without a share of a busy machine: a correction is to be heard soon. */
const BEHIND_OTHERS = 10;

/** Programmes beside ours that speak, as many as asked for, each begun when it is first needed. */
export function openEspeak(atOnce: number, patienceInMilliseconds: number): Speech {
  const idle: Speaker[] = [];
  const all = new Set<Speaker>();
  let isClosed = false;

  const take = () => {
    const speaker = idle.pop() ?? startSpeaker();
    all.add(speaker);
    return speaker;
  };
  const leave = (speaker: Speaker) => {
    all.delete(speaker);
    speaker.end();
  };
  return {
    name: "espeak-ng 1.0.2",
    atOnce,
    speak: async (utterance, signal) => {
      const speaker = take();
      const spoken = await within(speaker.say(utterance), signal, patienceInMilliseconds);
      if (spoken.ok && !isClosed) idle.push(speaker);
      else leave(speaker);
      signal.throwIfAborted();
      return spoken;
    },
    close: () => {
      isClosed = true;
      for (const speaker of all) leave(speaker);
    },
  };
}

type Outcome = Result<Samples, SpeechFailure>;
type Speaker = { say: (utterance: Utterance) => Promise<Outcome>; end: () => void };

function startSpeaker(): Speaker {
  const script = path.resolve("processes/narration/espeak.mjs");
  const child = spawn(process.execPath, ["--expose-gc", "--max-old-space-size=128", script], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.on("error", () => {}); // it shows as an end without an answer
  child.stdin.on("error", () => {});
  givePlace(child);

  return {
    say: async ({ text, language, voice }) => {
      child.stdin.write(`${JSON.stringify({ voice: voice ?? VOICES[language] ?? language, text })}\n`);
      const { value, done } = await lines.next();
      return done ? refuse("absent") : readAnswer(value);
    },
    end: () => child.kill("SIGKILL"),
  };
}

/** Readers and editors go first. */
export function givePlace({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, BEHIND_OTHERS);
  } catch {
    // It has ended already.
  }
}

function readAnswer(line: string): Outcome {
  const { wav }: { wav?: string } = JSON.parse(line);
  const samples = wav === undefined ? null : readWav(Buffer.from(wav, "base64"));
  return samples && samples.values.length > 0 ? ok(samples) : refuse("not-sound");
}

async function within(saying: Promise<Outcome>, signal: AbortSignal, patienceInMilliseconds: number): Promise<Outcome> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(patienceInMilliseconds)]);
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(refuse("too-slow"));
    end.addEventListener("abort", giveUp, { once: true });
    saying.then(resolve, reject).finally(() => end.removeEventListener("abort", giveUp));
    if (end.aborted) giveUp();
  });
}
