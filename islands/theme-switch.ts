import { cookieForAYear, expiredCookie, readCookie } from "./cookies";

/** The web process reads the cookie and writes the choice into the page, so that nothing flashes. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const chosen = readCookie(document.cookie, "theme") ?? "";
    for (const input of this.querySelectorAll("input")) {
      input.checked = input.value === chosen;
      input.addEventListener("change", () => choose(input.value));
    }
    this.hidden = false;
  }
}

function choose(theme: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = theme ? cookieForAYear("theme", theme) : expiredCookie("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
