import type { Narration } from "@/modules/articles/article";
import { mediaPath } from "@/modules/media/image";
import { wordsIn } from "./words";

/** The browser's own player; the island adds the speed. */
export const AudioPlayer = ({ narration, language }: { narration: Narration; language: string }) => (
  <section className="audio noprint" aria-label={wordsIn(language).listen} lang={language}>
    <p>
      <b>{wordsIn(language).listen}</b> <span className="num">{lengthInWords(narration.durationInSeconds)}</span>
    </p>
    <story-audio>
      {/* biome-ignore lint/a11y/useMediaCaption: the story beneath is its transcript */}
      <audio controls preload="none" src={mediaPath(narration.path)} />
    </story-audio>
    {narration.isSynthetic && <p className="hint">{wordsIn(language).syntheticVoice}</p>}
  </section>
);

/** "14:12" */
const lengthInWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
