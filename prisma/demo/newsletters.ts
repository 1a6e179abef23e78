import type { PictureName } from "./pictures";

type DemoNewsletter = {
  slug: string;
  name: string;
  host?: string;
  rhythm: string;
  description: string;
  language?: string;
  /** Its own, where it has one. */
  colour?: string;
  picture?: PictureName;
  welcome?: { subject: string; text: string };
};

/** In the order of the newsletters page. */
export const newsletters: DemoNewsletter[] = [
  {
    slug: "morning-bearings",
    name: "Morning Bearings",
    rhythm: "Weekdays, 06:30",
    description: "Six stories and the weather on the water, before your first coffee.",
    picture: "harbour",
  },
  {
    slug: "delta-weekly",
    name: "Delta Weekly",
    rhythm: "Fridays",
    description: "Five stories from the mouth of the Brenna, one map, and the tide table for Sunday.",
    picture: "map",
    welcome: {
      subject: "Welcome aboard: what comes on Fridays, and what never will",
      text: `
      Thank you for letting us in. Delta Weekly comes on Fridays at five, when the last ferry has left and the desk is quiet enough
      to hear the river.

      It brings five stories, one map and the tide table for Sunday. It never brings a countdown, a coupon or a subject line that
      ends in three dots. If you answer it, a person reads what you wrote; if you have had enough, one click is all it takes.

      Until Friday.
      `,
    },
  },
  {
    slug: "the-docket",
    name: "The Docket",
    host: "Nadia Korvin",
    rhythm: "Every second Tuesday",
    description: "What the courts decided, what they put off, and what it means in plain words.",
    colour: "#4a4a8c",
    picture: "courtroom",
  },
  {
    slug: "load-curve",
    name: "Load Curve",
    rhythm: "Wednesdays",
    description: "Energy for people who pay for it: prices, outages, and one graph.",
    colour: "#8a5a00",
    picture: "power-station",
  },
  {
    slug: "after-dark",
    name: "After Dark",
    host: "Ruth Amsel",
    rhythm: "Sundays",
    description: "One long piece to read slowly, with something to listen to.",
    colour: "#3d5577",
    picture: "reading-room",
  },
  {
    slug: "belarus-weekly",
    name: "Belarus Weekly",
    rhythm: "Tuesdays",
    description: "Seven days in and about Belarus: what was said, what was done, and who says so.",
    picture: "open-door",
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
    picture: "ferry",
  },
];
