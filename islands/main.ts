import { EmbedCard } from "./embed-card";
import { keepFresh } from "./freshen";
import { hasLateFonts, takeLateFonts } from "./late-fonts";
import { NewsletterForm } from "./newsletter-form";
import { PageMenu } from "./page-menu";
import { PromoBar } from "./promo-bar";
import { ShareRow } from "./share-row";
import { StaffLink } from "./staff-link";
import { StoryAudio } from "./story-audio";
import { ThemeSwitch } from "./theme-switch";

if (hasLateFonts()) takeLateFonts();
customElements.define("promo-bar", PromoBar); // a bar that was closed is gone before it is seen
// Everything of the page works without the rest; it makes it nicer. So it waits: words, their fonts and the first picture have the line
// and the processor to themselves, until they were seen. A page with few pictures is loaded before it is drawn for the first time.
if (document.readyState === "complete") startOnceSeen();
else addEventListener("load", startOnceSeen, { once: true });

function startOnceSeen() {
  requestAnimationFrame(() => setTimeout(start));
}

function start() {
  takeLateFonts();
  customElements.define("newsletter-form", NewsletterForm);
  customElements.define("page-menu", PageMenu);
  customElements.define("theme-switch", ThemeSwitch);
  customElements.define("share-row", ShareRow);
  customElements.define("staff-link", StaffLink);
  customElements.define("story-audio", StoryAudio);
  customElements.define("embed-card", EmbedCard);
  keepFresh();
}
