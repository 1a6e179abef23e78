import type { Narration } from "@/modules/articles/article";
import { mediaPath } from "@/modules/media/image";

/** The browser's own player; the island adds the speed. */
export const AudioPlayer = ({ narration }: { narration: Narration }) => (
  <section className="audio noprint" aria-label="Listen to this story">
    <p>
      <b>Listen to this story</b> <span className="num">{lengthInWords(narration.durationInSeconds)}</span>
    </p>
    <story-audio>
      {/* biome-ignore lint/a11y/useMediaCaption: the story beneath is its transcript */}
      <audio controls preload="none" src={mediaPath(narration.path)} />
    </story-audio>
    {narration.isSynthetic && (
      <p className="hint">Read by a synthetic voice. This audio is made with AI assistance and checked by an editor.</p>
    )}
  </section>
);

/** "14:12" */
const lengthInWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
