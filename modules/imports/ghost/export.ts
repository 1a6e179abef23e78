import { z } from "zod";
import { BadFile } from "../bad-file";

/**
 * The part of Ghost's export that we read. Every other key is dropped here, before anything looks at it: password
 * hashes, keys, sessions, members, code injections and all settings but the two below.
 */
const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();
const flag = z.union([z.boolean(), z.number(), z.string()]).nullish();

const post = z.object({
  id,
  title: text,
  slug: z.string(),
  lexical: text,
  mobiledoc: text,
  html: text,
  feature_image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  type: text,
  page: flag,
  status: text,
  visibility: text,
  locale: text,
  author_id: id.nullish(),
  custom_excerpt: text,
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
  published_at: z.unknown().optional(),
});

const KEPT_SETTINGS = ["title", "locale"];

const data = z.object({
  posts: z.array(post).default([]),
  posts_meta: z
    .array(z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text, email_only: flag }))
    .default([]),
  posts_authors: z.array(z.object({ post_id: id, author_id: id, sort_order: z.number().default(0) })).default([]),
  posts_tags: z.array(z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })).default([]),
  tags: z.array(z.object({ id, name: z.string(), slug: z.string(), description: text, visibility: text })).default([]),
  users: z.array(z.object({ id, name: z.string(), slug: z.string(), profile_image: text, bio: text })).default([]),
  settings: z
    .array(z.object({ key: z.string(), value: z.unknown().optional() }))
    .default([])
    .transform((rows) => rows.filter(({ key }) => KEPT_SETTINGS.includes(key))),
});

export type GhostExport = z.infer<typeof data>;
export type GhostPost = GhostExport["posts"][number];

/**
 * Ghost's export from the text of its file.
 * @throws BadFile with what is wrong
 */
export function parseGhostExport(json: string): GhostExport {
  const tables = z.object({ posts: z.array(z.unknown()) }).loose();
  const whole = z.union([
    z.object({ db: z.tuple([z.object({ data: tables })]).rest(z.unknown()) }).transform(({ db }) => db[0].data),
    z.object({ data: tables }).transform((file) => file.data),
  ]);

  const found = whole.safeParse(parsedJson(json));
  if (!found.success) throw new BadFile("This is JSON, but not an export of Ghost: it has no posts under db and data.");

  const result = data.safeParse(found.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadFile(`This export of Ghost is not as it should be: ${issue?.path.join(".")}: ${issue?.message}.`);
}

function parsedJson(json: string): unknown {
  if (json.trim() === "") throw new BadFile("The file is empty.");
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    const isCutOff = /^\s*[{[]/.test(json) && !/[}\]]\s*$/.test(json);
    throw new BadFile(isCutOff ? "The file is cut off: its JSON has no end." : "The file is not JSON.");
  }
}

/** Ghost has written times in three ways over the years. */
export function timeOf(value: unknown): Date | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const isLocal = typeof value === "string" && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value);
  const time = new Date(isLocal ? `${value.replace(" ", "T")}Z` : value);
  const year = time.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? time : null;
}
