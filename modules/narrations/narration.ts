import { z } from "zod";
import type { Job } from "@/modules/platform/job";

/** What stories are read aloud in: the announcements and short forms of these are known. */
export const SPOKEN_LANGUAGES = ["en", "uk", "ru"] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export const isSpoken = (language: string): language is SpokenLanguage =>
  SPOKEN_LANGUAGES.some((spoken) => spoken === language);

const words = (most: number) =>
  z.string().trim().min(1, "Please fill this in").max(most, `At most ${most} characters, please`);

/** How a word is said that voices get wrong: "Kyiv" as "Keev". */
export const pronunciationSchema = z.object({
  language: z.enum(SPOKEN_LANGUAGES),
  written: words(60),
  spoken: words(120),
});
export type Pronunciation = z.infer<typeof pronunciationSchema>;

export const NARRATIONS_KEY = "narrations";
export const MOST_PRONUNCIATIONS = 2_000;

export const narrationRulesSchema = z.object({
  pronunciations: z.array(pronunciationSchema).max(MOST_PRONUNCIATIONS).default([]),
});
export type NarrationRules = z.infer<typeof narrationRulesSchema>;
export const defaultNarrationRules: NarrationRules = { pronunciations: [] };

export const NARRATE_JOB = "narrate";

/** Brings the reading aloud of a story up to its words. While one waits, another would do the same. */
export const narrateJob = (articleId: string): Job => ({
  name: NARRATE_JOB,
  payload: { articleId },
  key: articleId,
  priority: -5,
});

export const REMOVE_SOUNDS_JOB = "remove-sounds";
/** Pages printed before still lead there for a while. */
const KEPT_FOR_MILLISECONDS = 24 * 60 * 60 * 1000;

export const removeSoundsJob = (paths: string[], now: Date, isAtOnce = false): Job => ({
  name: REMOVE_SOUNDS_JOB,
  payload: { paths },
  ...(!isAtOnce && { startAt: new Date(now.getTime() + KEPT_FOR_MILLISECONDS) }),
});

export const SOUND_FOLDER = "sound";

/** @param hash SHA-256 of what is in it, hex */
export const soundFile = (hash: string, extension: "mp3" | "json") =>
  `${SOUND_FOLDER}/${hash.slice(0, 2)}/${hash}.${extension}`;

/** When a sentence begins, in seconds, and how it stands on the page: "" = it is said and not shown. */
export type SentenceTime = [startsAt: number, shown: string];

/** What the desk says of one story. voice: as the speaker calls it; null = the usual one. */
export const narrationChoiceSchema = z.object({
  isOff: z.boolean(),
  voice: z
    .string()
    .trim()
    .regex(/^[\w.+-]{0,80}$/)
    .transform((voice) => voice || null)
    .nullable(),
});
export type NarrationChoice = z.infer<typeof narrationChoiceSchema>;

export type ReadingRefusal = "story-absent" | "no-mp3" | "too-large";

/** An hour and a half of good sound. */
export const MOST_READING_BYTES = 100_000_000;

/** What the story's panel shows of its reading aloud. Instants as ISO text. */
export type NarrationPanel = NarrationChoice & {
  /** null: nobody was ever asked. */
  state: "waiting" | "making" | "made" | "failed" | null;
  /** Why it failed: a code of the speaker's, "too-slow" or "broken". */
  problem: string;
  triedCount: number;
  sound: { path: string; durationInSeconds: number; isSynthetic: boolean; createdAt: string } | null;
};
