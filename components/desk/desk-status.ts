/** What the line at the foot says. Counts of what is current and what is on its way always add up to all. */
export type DeskStatus = {
  /** ISO. The server's clock: that of the device may be wrong. */
  now: string;
  timeZone: string;
  press: PressFigures;
  mail: MailFigures;
};

/** As modules/snapshots/press-status.ts counts them. */
export type PressFigures = {
  pageCount: number;
  currentCount: number;
  printingCount: number;
  unconfirmedCount: number;
  /** null = none measured. */
  lastLiveInMilliseconds: number | null;
};

/** Of the last 24 hours. later: told by the mail server to try again. */
export type MailFigures = {
  allCount: number;
  acceptedCount: number;
  laterCount: number;
  waitingCount: number;
  refusedCount: number;
};
