/** The menu is a `<details>`: it opens by itself, and closes here on Escape and on a press beside it. */
export class PageMenu extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector("details");
    const summary = this.querySelector("summary");
    if (!details || !summary) return;

    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      summary.focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) details.open = false;
    });
  }
}
