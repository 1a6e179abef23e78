import { EmbedCard } from "./embed-card";
import { keepFresh } from "./freshen";
import { comesFromUs, takeLateFonts } from "./late-fonts";
import { NewsletterForm } from "./newsletter-form";
import { PageMenu } from "./page-menu";
import { PromoBar } from "./promo-bar";
import { ShareRow } from "./share-row";
import { StaffLink } from "./staff-link";
import { StoryAudio } from "./story-audio";
import { ThemeSwitch } from "./theme-switch";

if (comesFromUs()) takeLateFonts();
customElements.define("promo-bar", PromoBar);
// Everything of the page works without the rest; it makes it nicer. So it waits until the page was seen.
if (document.readyState === "complete") startOnceSeen();
else addEventListener("load", startOnceSeen, { once: true });

function startOnceSeen() {
  requestAnimationFrame(() => setTimeout(start));
}

/** Each a task of its own, so that a tap in between is answered at once. */
function start() {
  const parts = {
    "newsletter-form": NewsletterForm,
    "page-menu": PageMenu,
    "theme-switch": ThemeSwitch,
    "share-row": ShareRow,
    "staff-link": StaffLink,
    "story-audio": StoryAudio,
    "embed-card": EmbedCard,
  };
  const tasks = Object.entries(parts).map(
    ([name, part]) =>
      () =>
        customElements.define(name, part),
  );
  for (const task of [...tasks, keepFresh, takeLateFonts]) setTimeout(task);
}
