/** In the order of the newsletters page. */
export const newsletters = [
  {
    slug: "morning-bearings",
    name: "Morning Bearings",
    rhythm: "Weekdays, 06:30",
    description: "Six stories and the weather on the water, before your first coffee.",
  },
  {
    slug: "delta-weekly",
    name: "Delta Weekly",
    rhythm: "Fridays",
    description: "Five stories from the mouth of the Brenna, one map, and the tide table for Sunday.",
  },
  {
    slug: "the-docket",
    name: "The Docket",
    host: "Nadia Korvin",
    rhythm: "Every second Tuesday",
    description: "What the courts decided, what they put off, and what it means in plain words.",
  },
  {
    slug: "load-curve",
    name: "Load Curve",
    rhythm: "Wednesdays",
    description: "Energy for people who pay for it: prices, outages, and one graph.",
  },
  {
    slug: "after-dark",
    name: "After Dark",
    host: "Ruth Amsel",
    rhythm: "Sundays",
    description: "One long piece to read slowly, with something to listen to.",
  },
  {
    slug: "belarus-weekly",
    name: "Belarus Weekly",
    rhythm: "Tuesdays",
    description: "Seven days in and about Belarus: what was said, what was done, and who says so.",
  },
  {
    slug: "ask-the-explainer",
    name: "Ask the Explainer with Samir Quist",
    host: "Samir Quist",
    rhythm: "First Thursday of the month",
    description: "You send the questions. The best three get an honest answer, with a drawing.",
  },
  {
    slug: "rankovi-oriientyry",
    name: "Ранкові орієнтири",
    rhythm: "Щобудня, 06:30",
    description: "Шість новин і погода на воді до першої кави.",
    language: "uk",
  },
];
