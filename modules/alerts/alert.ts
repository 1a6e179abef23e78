export const ALERT_KINDS = ["breaking", "developing"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** The bar above the masthead. */
export type Alert = {
  kind: AlertKind;
  text: string;
  startsAt: Date;
  /** The story it leads to; null while nothing is written yet. */
  article: { id: string; slug: string } | null;
};
