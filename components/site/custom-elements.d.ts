import type { HTMLAttributes } from "react";

type CustomElement = HTMLAttributes<HTMLElement> & Record<`data-${string}`, string | number | undefined>;

/** The elements that islands/ brings to life. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "newsletter-form": CustomElement;
      "promo-bar": CustomElement;
      "page-menu": CustomElement;
      "theme-switch": CustomElement;
      "share-row": CustomElement;
      "staff-link": CustomElement;
      "embed-card": CustomElement;
      "story-audio": CustomElement;
      "order-total": CustomElement;
    }
  }
}
