import type { Story } from "../story";
import { lastNight } from "./briefs/last-night";
import { emptyBench } from "./courts/empty-bench";
import { judgeSitDown } from "./courts/judge-sit-down";
import { appealReviewRetrial, ferryCashier, landRegister, nurseTrialPutOff } from "./courts/rulings";
import { archiveRoof } from "./culture/archive-roof";
import { nightTrainCello, nineHours } from "./culture/night-train";
import { readingRoom } from "./culture/reading-room";
import {
  brassBand,
  choir,
  lastFerry,
  lighthouseLens,
  sixNovels,
  soupWithShovel,
  twoBakeries,
  understudy,
} from "./culture/short-features";
import { halskOneMoreWinter } from "./energy/halsk-one-more-winter";
import { lastColdStart } from "./energy/last-cold-start";
import { oneLitWindow } from "./energy/one-lit-window";
import { everyOutage, radiatorsByRadio } from "./energy/radiators-and-outages";
import {
  boilerLog,
  nightTariff,
  orlinStrawBoiler,
  sarnLineOpens,
  secondGasStore,
  secondTurbine,
} from "./energy/straw-and-gas";
import { everyPartOfAStory } from "./explainers/every-part-of-a-story";
import { fiveQuestionsGenerator, threeShades, tideTablesByHand } from "./explainers/tides-and-charts";
import {
  budgetPasses,
  councilWithoutMajority,
  mayorOfOrlin,
  schoolFollowsTheSun,
} from "./politics/assembly-and-council";
import { busForElevenHundred, harbourDues } from "./politics/money-and-votes";
import { kremlinSignals, minskSaysNotYet } from "./politics/neighbours";
import { older } from "./politics/older";
import { chartThatMovedAVillage } from "./ports/chart-that-moved-a-village";
import { annexFour, craneDriversDaughter, firstWinterRota, pilotsBallot } from "./ports/crane-drivers-daughter";
import { dredgerLeaves, dredgingContractSigned } from "./ports/dredger-leaves";
import { everyBerth } from "./ports/every-berth";
import { harbourWithoutLight } from "./ports/harbour-without-light";
import { nightOnPierNineCosts } from "./ports/night-on-pier-nine-costs";
import { pilotsCallOffStrike, pilotsToMeetAgain, strikeDayOne } from "./ports/pilots-strike";
import { quietPier } from "./ports/quiet-pier";
import { whoseGrain } from "./ports/whose-grain";
import { heatingBillInEnglish, heatingBillInUkrainian } from "./ukrainskoiu/heating-bill";
import { ferryInUkrainian, galeInRussian, libraryInUkrainian, tideInUkrainian } from "./ukrainskoiu/short";

/** Every story of the sample paper, by folder. */
export const stories: Story[] = [
  ...lastNight,
  emptyBench,
  judgeSitDown,
  landRegister,
  appealReviewRetrial,
  nurseTrialPutOff,
  ferryCashier,
  archiveRoof,
  nightTrainCello,
  nineHours,
  readingRoom,
  twoBakeries,
  choir,
  lastFerry,
  understudy,
  sixNovels,
  brassBand,
  soupWithShovel,
  lighthouseLens,
  halskOneMoreWinter,
  lastColdStart,
  oneLitWindow,
  radiatorsByRadio,
  everyOutage,
  orlinStrawBoiler,
  secondGasStore,
  nightTariff,
  boilerLog,
  secondTurbine,
  sarnLineOpens,
  everyPartOfAStory,
  tideTablesByHand,
  threeShades,
  fiveQuestionsGenerator,
  budgetPasses,
  mayorOfOrlin,
  councilWithoutMajority,
  schoolFollowsTheSun,
  minskSaysNotYet,
  kremlinSignals,
  harbourDues,
  busForElevenHundred,
  ...older,
  chartThatMovedAVillage,
  craneDriversDaughter,
  pilotsBallot,
  annexFour,
  firstWinterRota,
  dredgerLeaves,
  dredgingContractSigned,
  everyBerth,
  harbourWithoutLight,
  nightOnPierNineCosts,
  pilotsCallOffStrike,
  pilotsToMeetAgain,
  strikeDayOne,
  quietPier,
  whoseGrain,
  heatingBillInUkrainian,
  heatingBillInEnglish,
  ferryInUkrainian,
  libraryInUkrainian,
  tideInUkrainian,
  galeInRussian,
];
