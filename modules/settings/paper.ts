import { z } from "zod";
import { POLICIES } from "./policies";

/** Ours begin with "/", others with https; a script in a link would run on every page. */
const ADDRESS = /^(?:\/(?![/\\])|https?:\/\/|mailto:)\S*$/i;
const languageCode = z.string().regex(/^[a-z]{2,3}$/, "Two or three small letters, such as “en” or “uk”");

const link = z.object({
  label: z.string().trim().min(1, "Say what the link is called").max(80, "At most 80 characters, please"),
  href: z.string().trim().max(500).regex(ADDRESS, "An address here begins with “/”, elsewhere with “https://”"),
  lang: z.string().optional(),
});
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "Six digits after a #, such as #0b5f57");
export type PaperLink = z.infer<typeof link>;

/** What a newsroom says of itself; one row in the settings, edited at the desk. */
export const paperSchema = z.object({
  /** As readers know it, without parentheses (the news sitemap forbids them). */
  name: z
    .string()
    .trim()
    .min(1, "A paper has a name")
    .max(80, "At most 80 characters, please")
    .regex(/^[^()]*$/, "Without parentheses: the maps for search engines forbid them"),
  tagline: z.string().trim().max(300, "At most 300 characters, please"),
  /** Where the paper is made: stands beside the date. */
  place: z.string().trim().max(80, "At most 80 characters, please"),
  language: languageCode,
  /** Others that stories are written in: what the desk offers beside the paper's own. */
  languages: z.array(languageCode).max(12).default([]),
  /** IANA name; all times readers see are in this zone. */
  timeZone: z.string().refine(isTimeZone, "No such time zone; choose one such as “Europe/Kyiv”"),
  /** Owner, for the footer and structured data. */
  owner: z.string().trim().max(120, "At most 120 characters, please"),
  email: z.email("Please enter a correct email address"),
  /** Where the paper receives post: stands at the foot of every newsletter, as the law wants. */
  postalAddress: z.string().trim().max(200, "At most 200 characters, please").default(""),
  /** Of the seller, as invoices of the magazine name it: "VAT EE101234567". */
  taxNumber: z.string().trim().max(80, "At most 80 characters, please").default(""),
  /** Where money is sent, as it stands on invoices; several lines. */
  bankDetails: z.string().trim().max(500, "At most 500 characters, please").default(""),
  /** Accent by day and by night, #rrggbb. */
  accent: z.object({ day: colour, night: colour }),
  /** Pictures of the library; by night the one by day where there is no other. */
  logo: z
    .object({
      day: z.uuid().nullable(),
      night: z.uuid().nullable(),
      /** The name can be read in it: it stands alone. */
      saysName: z.boolean(),
    })
    .default({ day: null, night: null, saysName: false }),
  navigation: z.array(link).max(12),
  footer: z.array(z.object({ title: z.string().max(80), links: z.array(link).max(12) })).max(4),
  /** The paper's own pages elsewhere: in the footer, and for search engines. */
  social: z.array(link).max(12).default([]),
  /** Which of the paper's pages says what; search engines are told. */
  policies: z.partialRecord(z.enum(POLICIES), z.string().max(200)).default({}),
  /** Slug of the newsletter offered where a story names none. */
  newsletter: z.string().max(200).nullable(),
  /** True while invented sample stories are shown: said on every page. */
  isSample: z.boolean().default(false),
});

export type Paper = z.infer<typeof paperSchema>;

/** The card shown where the front page, a hub or an author is shared. No slug can take its name: "@" is in none. */
export const paperSocialImagePath = "/social/@paper.png";

/** The square picture of the paper's podcast, as directories ask for it. */
export const podcastCoverPath = "/social/@podcast.png";

/** What an empty newsroom has until somebody opens the settings. */
export const defaultPaper: Paper = {
  name: "The Newsroom",
  tagline: "",
  place: "",
  language: "en",
  timeZone: "UTC",
  owner: "The Newsroom",
  email: "desk@newsroom.example",
  postalAddress: "",
  taxNumber: "",
  bankDetails: "",
  accent: { day: "#0b5f57", night: "#7fcabd" },
  logo: { day: null, night: null, saysName: false },
  navigation: [],
  footer: [],
  languages: [],
  social: [],
  policies: {},
  newsletter: null,
  isSample: false,
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
