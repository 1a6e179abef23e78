/** What is held about one reader, for the eyes of an admin. */
export type ReaderSheet = {
  readerId: string;
  email: string;
  language: string;
  createdAt: Date;
  pausedUntil: Date | null;
  suppression: SuppressionNote | null;
  subscriptions: HeldSubscription[];
  /** The latest; more than these are counted. */
  deliveries: HeldDelivery[];
  deliveryCount: number;
};

export type SuppressionNote = {
  reason: "bounced" | "complained" | "erased" | "desk";
  suppressedAt: Date;
  detail: string;
};

export type HeldSubscription = {
  newsletterId: string;
  newsletter: string;
  slug: string;
  origin: string;
  createdAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  endedBy: "unsubscribed" | "bounced" | "complained" | "desk" | null;
  consents: HeldConsent[];
};

/** form: a page of ours; or where an imported address is said to have agreed, in words. */
export type HeldConsent = {
  wording: string;
  form: string;
  givenAt: Date;
  confirmedAt: Date | null;
  networkAddress: string;
  confirmedFrom: string;
};

export type HeldDelivery = {
  subject: string;
  newsletter: string;
  state: "pending" | "sending" | "accepted" | "refused" | "bounced" | "complained" | "unknown" | "skipped";
  at: Date | null;
  problem: string;
};

/** Whoever complained or asked to be forgotten is not written to again because somebody at the desk thinks better of it. */
export const canLift = ({ reason }: SuppressionNote): boolean => reason === "bounced" || reason === "desk";
