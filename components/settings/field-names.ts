import type { Policy } from "@/modules/settings/policies";
import type { ReadyRule } from "@/modules/settings/publishing";

const POLICY_NAMES: Record<Policy, string> = {
  correctionsPolicy: "How mistakes are put right",
  publishingPrinciples: "How the newsroom works",
  ethicsPolicy: "Ethics",
  actionableFeedbackPolicy: "How to reach the newsroom",
  ownershipFundingInfo: "Who owns and pays for the paper",
};

/** They end the sentence “A story is published only with”. */
const RULE_NAMES: Record<ReadyRule, string> = {
  headline: "a headline",
  words: "a text",
  address: "an address",
  unfinished: "nothing half done in the text",
  overlong: "nothing too long for its place",
  standfirst: "a standfirst",
  section: "a main tag",
  byline: "a byline",
  hero: "a picture at the top",
  "alt-text": "alt text for every picture, or its mark as decorative",
  "alt-file-name": "no file names as alt text",
  "picture-credit": "a credit for every picture",
  "picture-rights": "rights that have not ended",
  "dead-links": "no dead links",
  "search-headline": "a headline that search shows whole",
  "card-headline": "a headline that cards show whole",
};

/** What each field of the settings is called, by the name its form gives it. */
export const FIELD_NAMES = {
  name: "Name",
  tagline: "Tagline",
  place: "Place",
  owner: "Owner",
  email: "Mail address for readers",
  postalAddress: "Postal address",
  taxNumber: "Tax number",
  bankDetails: "Bank details",
  language: "The paper’s language",
  languages: "Other languages of stories",
  timeZone: "Time zone",
  day: "Accent by day",
  night: "Accent by night",
  navigation: "Navigation",
  footer: "Footer",
  social: "Elsewhere",
  newsletter: "Newsletter in stories",
  saysName: "The logo shows the name",
  ...POLICY_NAMES,
  ...RULE_NAMES,
  searchHeadlineLength: "Letters of a headline that search shows",
  cardHeadlineLength: "Letters of a headline that a card shows",
};

export const fieldName = (field: string): string => new Map(Object.entries(FIELD_NAMES)).get(field) ?? field;
