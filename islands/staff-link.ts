import { readCookie } from "./cookies";

/** Only a hint, set when staff sign in: what the link leads to asks who is there. */
export class StaffLink extends HTMLElement {
  connectedCallback() {
    this.hidden = readCookie(document.cookie, "desk") !== "1";
  }
}
