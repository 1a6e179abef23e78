import { EmbedCard } from "./embed-card";
import { keepFresh } from "./freshen";
import { NewsletterForm } from "./newsletter-form";
import { PageMenu } from "./page-menu";
import { PromoBar } from "./promo-bar";
import { ShareRow } from "./share-row";
import { StaffLink } from "./staff-link";
import { StoryAudio } from "./story-audio";
import { ThemeSwitch } from "./theme-switch";

// Everything of the page works without these; they make it nicer.
customElements.define("newsletter-form", NewsletterForm);
customElements.define("page-menu", PageMenu);
customElements.define("theme-switch", ThemeSwitch);
customElements.define("promo-bar", PromoBar);
customElements.define("share-row", ShareRow);
customElements.define("staff-link", StaffLink);
customElements.define("story-audio", StoryAudio);
customElements.define("embed-card", EmbedCard);
keepFresh();
