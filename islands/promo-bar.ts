const KEY = "promo-closed";

/** Lets a reader close the bar; it stays closed until the paper has something else to say. */
export class PromoBar extends HTMLElement {
  connectedCallback() {
    const promo = this.dataset.promo ?? "";
    if (localStorage.getItem(KEY) === promo) {
      this.hidden = true;
      return;
    }

    const button = document.createElement("button");
    button.type = "button";
    button.ariaLabel = "Close";
    button.textContent = "×";
    button.addEventListener("click", () => {
      localStorage.setItem(KEY, promo);
      this.hidden = true;
    });
    this.querySelector(".wrap")?.append(button);
  }
}
