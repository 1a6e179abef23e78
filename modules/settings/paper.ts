import { z } from "zod";

const link = z.object({
  label: z.string().min(1).max(80),
  href: z.string().min(1).max(500),
  lang: z.string().optional(),
});

/** What a newsroom says of itself; one row in the settings, edited at the desk. */
export const paperSchema = z.object({
  /** As readers know it, without parentheses (the news sitemap forbids them). */
  name: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[^()]*$/),
  tagline: z.string().max(300),
  /** Where the paper is made: stands beside the date. */
  place: z.string().max(80),
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** IANA name; all times readers see are in this zone. */
  timeZone: z.string().refine(isTimeZone, "Not a time zone"),
  /** Owner, for the footer and structured data. */
  owner: z.string().max(120),
  email: z.email(),
  /** Accent by day and by night, #rrggbb. */
  accent: z.object({ day: z.string().regex(/^#[0-9a-f]{6}$/i), night: z.string().regex(/^#[0-9a-f]{6}$/i) }),
  navigation: z.array(link).max(12),
  footer: z.array(z.object({ title: z.string().max(80), links: z.array(link).max(12) })).max(4),
  /** Slug of the newsletter offered where a story names none. */
  newsletter: z.string().max(200).nullable(),
  /** True while invented sample stories are shown: said on every page. */
  isSample: z.boolean().default(false),
});

export type Paper = z.infer<typeof paperSchema>;

/** The card shown where the front page, a hub or an author is shared. No slug can take its name: "@" is in none. */
export const paperSocialImagePath = "/social/@paper.png";

/** What an empty newsroom has until somebody opens the settings. */
export const defaultPaper: Paper = {
  name: "The Newsroom",
  tagline: "",
  place: "",
  language: "en",
  timeZone: "UTC",
  owner: "The Newsroom",
  email: "desk@newsroom.example",
  accent: { day: "#0b5f57", night: "#7fcabd" },
  navigation: [],
  footer: [],
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
