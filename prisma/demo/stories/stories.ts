import type { Story } from "../story";
import { lastNight } from "./briefs/last-night";
import { emptyBench } from "./courts/empty-bench";
import { halskOneMoreWinter } from "./energy/halsk-one-more-winter";
import { everyPartOfAStory } from "./explainers/every-part-of-a-story";
import { kremlinSignals, minskSaysNotYet } from "./politics/neighbours";
import { harbourWithoutLight } from "./ports/harbour-without-light";
import { nightOnPierNineCosts } from "./ports/night-on-pier-nine-costs";
import { pilotsCallOffStrike, pilotsToMeetAgain, strikeDayOne } from "./ports/pilots-strike";
import { quietPier } from "./ports/quiet-pier";
import { heatingBillInEnglish, heatingBillInUkrainian } from "./ukrainskoiu/heating-bill";

/** Every story of the sample paper. */
export const stories: Story[] = [
  pilotsCallOffStrike,
  pilotsToMeetAgain,
  ...lastNight,
  harbourWithoutLight,
  nightOnPierNineCosts,
  quietPier,
  halskOneMoreWinter,
  emptyBench,
  heatingBillInUkrainian,
  heatingBillInEnglish,
  strikeDayOne,
  everyPartOfAStory,
  minskSaysNotYet,
  kremlinSignals,
];
