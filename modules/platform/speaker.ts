import type { Result } from "./result";
import type { Samples } from "./wav";

/** What may go wrong with somebody who speaks for us, in short. absent: none is installed. */
export type SpeechFailure = "absent" | "not-reachable" | "too-slow" | "refused" | "not-sound" | "too-large";

/** One sentence, to be spoken. voice: as the speaker calls it; null = its own for that language. */
export type Utterance = { text: string; language: string; voice: string | null };

/** Somebody who speaks for us. name: tells what they made from what another did. */
export type Speech = {
  name: string;
  /** How many sentences may be asked for at once. */
  atOnce: number;
  speak: (utterance: Utterance, signal: AbortSignal) => Promise<Result<Samples, SpeechFailure>>;
  /** Lets go of what it holds; nothing is asked of it afterwards. */
  close: () => void;
};
