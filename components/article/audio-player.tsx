import type { Narration } from "@/modules/articles/article";
import { mediaPath } from "@/modules/media/image";
import { wordsIn } from "./words";

/** script: of the player, fetched when it is first used. policyPath: of the page that says how the paper works, where there is one. */
export type Listening = { script: string; policyPath: string | null };

type Props = { narration: Narration; language: string; listening: Listening };

/** The browser's own player, which works by itself; the island adds to it. */
export const AudioPlayer = ({ narration, language, listening }: Props) => (
  <section className="audio noprint" aria-label={wordsIn(language).listen} lang={language}>
    <p>
      <b>{wordsIn(language).listen}</b> <span className="num">{lengthInWords(narration.durationInSeconds)}</span>
    </p>
    <p className="hint">
      {narration.isSynthetic ? wordsIn(language).syntheticVoice : wordsIn(language).humanVoice}{" "}
      {narration.isSynthetic && listening.policyPath && (
        <a href={listening.policyPath}>{wordsIn(language).howWeWork}</a>
      )}
    </p>
    <story-audio
      data-player={listening.script}
      data-times={narration.timesPath === null ? undefined : mediaPath(narration.timesPath)}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: the story beneath is its transcript */}
      <audio controls preload="none" src={mediaPath(narration.path)} />
    </story-audio>
  </section>
);

/** "14:12" */
const lengthInWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
