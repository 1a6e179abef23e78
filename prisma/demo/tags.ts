import type { ArchivedTag } from "@/modules/imports/archive";

type Words = Omit<ArchivedTag, "slug" | "kind" | "position">;

const sections = {
  politics: {
    name: "Politics",
    description:
      "Who decides in Velmar, in the Brenna Assembly and in the capitals around us, by how many votes, and what it costs.",
  },
  ports: {
    name: "Ports",
    description:
      "Ships, cranes, pilots and the water they depend on: how a trading coast earns its living, who is paid for it, and what the sea takes back.",
  },
  energy: {
    name: "Energy",
    description: "Heat, light and the bill for both. From the control room in Halsk to the meter in the stairwell.",
  },
  courts: {
    name: "Courts",
    description: "What is tried, what is put off, and what a judgment means for people who will never read it.",
  },
  culture: {
    name: "Culture",
    description:
      "Books, music, stages, museums and kitchens of the delta, reviewed by people who paid for their ticket.",
  },
  explainers: {
    name: "Explainers",
    description: "How things work here: one question at a time, answered until there is nothing left to ask.",
  },
  ukrainskoiu: {
    name: "Українською",
    language: "uk",
    description: "Вибране з The Daymark українською: новини дельти, поради й пояснення без поспіху.",
  },
} satisfies Record<string, Words>;

const topics = {
  council: {
    name: "Council",
    parentSlug: "politics",
    description: "Thirty-five seats, one chamber, very long evenings.",
  },
  assembly: {
    name: "Assembly",
    parentSlug: "politics",
    description: "The Brenna Assembly, its sixty-one members and its budget.",
  },
  neighbours: {
    name: "Neighbours",
    parentSlug: "politics",
    description: "What is said and done beyond our borders, with dates and sources.",
  },
  strike: {
    name: "Strike",
    parentSlug: "ports",
    description: "The harbour pilots’ dispute, from the ballot to the last handshake.",
  },
  dredging: {
    name: "Dredging",
    parentSlug: "ports",
    description: "Three metres were promised and one was dug. The channel, the contract and the case.",
  },
  trade: {
    name: "Trade",
    parentSlug: "ports",
    description: "What comes in, what goes out and who owns it in between.",
  },
  rivers: { name: "Rivers", parentSlug: "ports", description: "The Brenna, its ferries, its reservoir and its moods." },
  heating: {
    name: "Heating",
    parentSlug: "energy",
    description: "Boilers, radiators and the people who keep them warm.",
  },
  grid: { name: "Grid", parentSlug: "energy", description: "Lines, cuts, repairs and the rota." },
  bills: { name: "Bills", parentSlug: "energy", description: "What you pay, what for, and what you may ask." },
  trials: { name: "Trials", parentSlug: "courts", description: "Cases before the Regional Court at Velmar." },
  law: { name: "Law", parentSlug: "courts", description: "Rules, and what they turn out to mean." },
  books: { name: "Books", parentSlug: "culture", description: "Read, lent, lost and returned." },
  music: { name: "Music", parentSlug: "culture", description: "Choirs, bands and one night train." },
  museums: { name: "Museums", parentSlug: "culture", description: "What we keep, and who says it is ours." },
  stage: { name: "Stage", parentSlug: "culture", description: "Mill Square theatre and smaller rooms." },
  food: { name: "Food", parentSlug: "culture", description: "Cooked by somebody, described by us." },
  maps: { name: "Maps", parentSlug: "explainers", description: "Charts, depths and doubts." },
  service: { name: "Good to know", parentSlug: "explainers", description: "Advice for a cold country." },
  blackouts: { name: "Blackouts", description: "Two winters without reliable power, and what they left behind." },
  weather: { name: "Weather", description: "Gales, snow and the mood of the pass." },
  "this-paper": { name: "This paper", description: "How The Daymark is made and paid for." },
} satisfies Record<string, Words>;

const places = {
  velmar: { name: "Velmar", description: "A port of eighty-four thousand people at the mouth of the Brenna." },
  "brenna-delta": {
    name: "Brenna delta",
    description: "Eleven channels, four of them navigable, one of them reliably.",
  },
  halsk: {
    name: "Halsk",
    description: "A hill town with a power station and two cooling towers that can be seen from everywhere.",
  },
  orlin: { name: "Orlin", description: "Where the night train ends and the wheat begins." },
  sarn: { name: "Sarn", description: "A reservoir, a ferry and a pass that closes when it likes." },
  belarus: {
    name: "Belarus",
    description: "Politics and people of Belarus, followed from the outside, with the sources named.",
  },
} satisfies Record<string, Words>;

const series = {
  "winter-notebook": {
    name: "Winter notebook",
    description: "Small reports from the cold months, written by hand first.",
  },
  "slack-water": { name: "Slack Water", description: "Stories that grew into our magazine." },
} satisfies Record<string, Words>;

export type SectionSlug = keyof typeof sections;
export type TagSlug = SectionSlug | keyof typeof topics | keyof typeof places | keyof typeof series;

const tagsOf = (kind: ArchivedTag["kind"], group: Record<string, Words>): ArchivedTag[] =>
  Object.entries(group).map(([slug, words], position) => ({ slug, kind, position, ...words }));

/** Parents before their children. */
export const tags: ArchivedTag[] = [
  ...tagsOf("section", sections),
  ...tagsOf("topic", topics),
  ...tagsOf("place", places),
  ...tagsOf("series", series),
];
