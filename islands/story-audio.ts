/** Beside the browser's own player: fetches the rest of ours (player.ts) when it is first used, and not before. */
export class StoryAudio extends HTMLElement {
  connectedCallback() {
    const audio = this.querySelector("audio");
    const { player } = this.dataset;
    if (!audio || !player) return;

    const open = async () => {
      const { openPlayer }: typeof import("./player") = await import(player);
      openPlayer(this, audio);
    };
    audio.addEventListener("play", () => void open().catch(() => {}), { once: true }); // without, it still plays
  }
}
