/** Who stands where on the front page. Places: modules/picks. */
export const frontSlots = {
  lead: "harbour-without-light",
  "also-1": "every-berth-and-its-hour",
  "also-2": "night-on-pier-nine-costs",
  "also-3": "quiet-pier-is-a-safer-pier",
  "slot-1": "halsk-one-more-winter",
  "slot-2": "empty-bench",
  "slot-3": "night-train-borrowed-cello",
  "slot-4": "tide-tables-by-hand",
} as const;

/** Editors’ Picks, in order. */
export const picks = [
  "the-chart-that-moved-a-village",
  "what-the-archive-kept",
  "nine-hours-in-carriage-six",
  "the-judge-who-asks-everyone-to-sit-down",
  "whose-grain-is-in-the-elevator",
] as const;

/** Stands in the bar for a day after the load; the developing one that it replaced has ended. */
export const alerts = [
  {
    kind: "breaking",
    text: "Harbour pilots call off the strike; first ships expected by noon",
    articleSlug: "pilots-call-off-strike",
    startsMinutesAgo: 18,
    endsMinutesAgo: null,
  },
  {
    kind: "developing",
    text: "Pilots and port authority to meet again at noon",
    articleSlug: "pilots-and-port-to-meet-again",
    startsMinutesAgo: 186,
    endsMinutesAgo: 18,
  },
] as const;
