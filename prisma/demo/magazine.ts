import type { PictureName } from "./pictures";

export const magazine = {
  slug: "slack-water",
  title: "Slack Water",
  number: "No. 1",
  standfirst:
    "Between ebb and flood there is an hour when nothing pulls. Twelve reports from that hour: a port, a court, a power station, a train. One hundred and forty-four pages, sewn, on paper that does not mind being read in the bath.",
  promo: "our first-ever magazine.",
  cover: "cover" satisfies PictureName,
  contents: [
    { page: 8, title: "The harbour that learned to work without light" },
    { page: 26, title: "One lit window on Kettle Street" },
    { page: 36, title: "The chart that moved a village" },
    { page: 44, title: "The last cold start: a night in the Halsk control room" },
    { page: 58, title: "The judge who asks everyone to sit down" },
    { page: 70, title: "Nine hours in carriage six" },
    { page: 84, title: "Whose grain is in the elevator?" },
    { page: 96, title: "What the archive kept when the roof came off" },
    { page: 108, title: "Last ferry, first mate" },
    { page: 118, title: "The reading room that opens at night" },
    { page: 128, title: "A brass band with no brass left" },
    { page: 136, title: "Slack water: a glossary" },
  ],
  /** Days after the load: far enough for orders to be open whenever somebody looks. */
  shipsInDays: 53,
  /** What is printed; editions name what they draw on. */
  stocks: [
    { name: "Print run", total: 2000, left: 2000 },
    { name: "Signed copies", total: 200, left: 0 },
  ],
  editions: [
    {
      code: "digital",
      name: "Digital",
      priceInCents: 1400,
      note: "PDF and EPUB, sent on the day of printing",
      needsAddress: false,
    },
    { code: "print", name: "Print", priceInCents: 2400, note: "Sewn, 144 pages, 210 × 280 mm", stock: "Print run" },
    {
      code: "both",
      name: "Print and digital",
      priceInCents: 3000,
      note: "Both, to one address",
      stock: "Print run",
    },
    {
      code: "signed",
      name: "Signed, with a print of the cover",
      priceInCents: 4800,
      note: "All 200 copies have found their readers",
      stock: "Signed copies",
    },
  ],
};
