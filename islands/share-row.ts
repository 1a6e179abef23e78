/** Shows the two buttons that need script; mail works without. */
export class ShareRow extends HTMLElement {
  connectedCallback() {
    const { url = location.href, title = document.title } = this.dataset;
    this.offer("copy", "clipboard" in navigator, async () => {
      await navigator.clipboard.writeText(url);
      this.say("Link copied");
    });
    this.offer("share", "share" in navigator, () => navigator.share({ url, title }));
  }

  private offer(name: string, isPossible: boolean, act: () => Promise<void>) {
    const button = this.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
    if (!button || !isPossible) return;

    button.hidden = false;
    button.addEventListener("click", () => {
      act().catch(() => this.say("")); // the reader closed the sheet, or forbade the clipboard
    });
  }

  private say(words: string) {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = words;
  }
}
