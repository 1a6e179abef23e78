import type { ArchivedAuthor } from "@/modules/imports/archive";

/** Invented people, every one of them. */
const cast = {
  "ilse-marrow": {
    name: "Ilse Marrow",
    role: "Ports correspondent",
    bio: "Covers ports, rivers and the people who measure them. She has worked from Velmar since the paper’s first week, and reads tide tables for pleasure.",
  },
  "tomas-verhal": {
    name: "Tomas Verhal",
    role: "Energy reporter",
    bio: "Reports on energy. He was an electrician before he was a journalist, and still carries the pliers.",
  },
  "nadia-korvin": {
    name: "Nadia Korvin",
    role: "Courts correspondent",
    bio: "Sits in the third row of the Regional Court most days, and in its archive on the others. Writes The Docket.",
  },
  "ruth-amsel": {
    name: "Ruth Amsel",
    role: "Culture writer",
    bio: "Writes about music, books and the buildings they happen in. She edits the Sunday letter, After Dark.",
  },
  "petr-halloran": {
    name: "Petr Halloran",
    role: "Trade and industry",
    bio: "Follows grain, coal and money up the Brenna and down again. He grew up in Halsk, in sight of both towers.",
  },
  "jonas-teller": {
    name: "Jonas Teller",
    role: "Politics correspondent",
    bio: "Has sat through more council meetings than most councillors. Keeps count of the adjournments.",
  },
  "bea-okonski": {
    name: "Bea Okonski",
    role: "Data editor",
    bio: "Turns registers, logs and ledgers into tables that can be checked. If you find a wrong figure, she would like to hear it first.",
  },
  "samir-quist": {
    name: "Samir Quist",
    role: "Explainers editor",
    bio: "Asks the question everybody else was too polite to ask. Taught physics for nine years; still grades his own drafts.",
  },
  "olena-hnativ": {
    name: "Олена Гнатів",
    role: "Редакторка української редакції",
    bio: "Пише про місто, гроші й побут. До редакції прийшла з міської бібліотеки, де вела гурток фінансової грамотності. Edits our pages in Ukrainian.",
  },
  "mara-lind": {
    name: "Mara Lind",
    role: "Photographer and illustrator",
    bio: "Draws what may not be photographed and photographs the rest. Her pictures hang in no gallery and on many fridges.",
  },
  "halina-dross": {
    name: "Halina Dross",
    role: "Columnist",
    bio: "Was a ship’s engineer for twenty-two years. Her column is her own opinion, and she will tell you so.",
  },
  "lev-adamski": {
    name: "Lev Adamski",
    role: "Neighbours editor",
    bio: "Reads what the neighbouring capitals say about each other, and writes Belarus Weekly.",
  },
  newsroom: {
    name: "Newsroom",
    role: "Staff",
    bio: "Short news written and checked by whoever is on shift. Every line has two pairs of eyes on it.",
  },
} satisfies Record<string, Omit<ArchivedAuthor, "slug">>;

export type AuthorSlug = keyof typeof cast;

export const authors: ArchivedAuthor[] = Object.entries(cast).map(([slug, author]) => ({ slug, ...author }));
