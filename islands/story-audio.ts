import { nextSpeed } from "./speed";

const KEY = "audio-speed";

/** A button for the speed beside the browser's own player; it remembers. */
export class StoryAudio extends HTMLElement {
  connectedCallback() {
    const audio = this.querySelector("audio");
    if (!audio) return;

    const button = document.createElement("button");
    button.type = "button";
    button.className = "speed";
    const set = (speed: number) => {
      audio.defaultPlaybackRate = speed; // loading the sound would set it back
      audio.playbackRate = speed;
      button.textContent = `${speed}×`;
      button.ariaLabel = `Speed: ${speed} times`;
    };
    button.addEventListener("click", () => {
      const speed = nextSpeed(audio.playbackRate);
      localStorage.setItem(KEY, String(speed));
      set(speed);
    });

    set(Number(localStorage.getItem(KEY)) || 1);
    this.append(button);
  }
}
