import type { PictureName } from "./pictures";

const SPREADS: PictureName[] = ["harbour", "train"];

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
  questions: [
    {
      question: "When is my copy sent?",
      answer:
        "On the day that stands above, in the order in which orders came. If the day moves, we write to you, and you can cancel.",
    },
    {
      question: "Can I change my mind?",
      answer: "Until your copies are packed, on the page of your order. Its address is in the letter you get at once.",
    },
    {
      question: "Is there a subscription?",
      answer: "Not yet. We print one, see whether it is any good, and ask you then.",
    },
  ],
  spreads: SPREADS,
  /** What is printed to be sold; editions name what they draw on. The 200 that were signed had readers before the sale began. */
  stocks: [
    { name: "Print run", total: 1800, left: 1800 },
    { name: "Signed copies", total: 0, left: 0 },
  ],
  zones: [
    { name: "Ukraine", countries: ["UA"], prices: [{ currency: "EUR", firstInCents: 0, furtherInCents: 0 }] },
    {
      name: "Our neighbours, Germany, Austria",
      countries: ["PL", "SK", "HU", "RO", "MD", "DE", "AT"],
      prices: [{ currency: "EUR", firstInCents: 450, furtherInCents: 150 }],
    },
    {
      name: "The rest of the European Union, Britain, Switzerland, Norway",
      countries: [
        ...["BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV"],
        ...["MT", "NL", "PT", "SE", "SI", "GB", "CH", "NO"],
      ],
      prices: [{ currency: "EUR", firstInCents: 700, furtherInCents: 200 }],
    },
    {
      name: "America, Japan, Australia",
      countries: ["US", "CA", "JP", "AU", "NZ"],
      prices: [{ currency: "EUR", firstInCents: 1400, furtherInCents: 500 }],
    },
  ],
  editions: [
    {
      code: "digital",
      name: "Digital",
      priceInCents: 1400,
      note: "PDF and EPUB, sent on the day of printing",
      needsAddress: false,
      kind: "digital" as const,
      taxCategory: "digital" as const,
      mostCopies: 1,
    },
    { code: "print", name: "Print", priceInCents: 2400, note: "Sewn, 144 pages, 210 × 280 mm", stock: "Print run" },
    {
      code: "both",
      name: "Print and digital",
      priceInCents: 3000,
      note: "Both, to one address",
      kind: "bundle" as const,
      stock: "Print run",
    },
    {
      code: "signed",
      name: "Signed, with a print of the cover",
      priceInCents: 4800,
      note: "All 200 had found their readers before the sale began",
      stock: "Signed copies",
    },
  ],
};

/** Of some countries, for the sample to reckon with; whoever sells looks up their own. */
export const taxRates = [
  ...rates("DE", { printed: 700, digital: 700, standard: 1900 }),
  ...rates("AT", { printed: 1000, digital: 1000, standard: 2000 }),
  ...rates("NL", { printed: 900, digital: 900, standard: 2100 }),
  ...rates("PL", { printed: 800, digital: 800, standard: 2300 }),
  ...rates("GB", { printed: 0, digital: 0, standard: 2000 }),
  ...rates("UA", { printed: 2000, digital: 2000, standard: 2000 }),
];

function rates(country: string, byCategory: Record<"printed" | "digital" | "standard", number>) {
  return (["printed", "digital", "standard"] as const).map((category) => ({
    ...{ country, category, rateInBasisPoints: byCategory[category] },
  }));
}
