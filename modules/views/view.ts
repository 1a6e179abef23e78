import { z } from "zod";

/** Ways to look at the stories that everybody has, in the order of their keys 1 to 7. */
export const VIEWS = ["today", "needs-edit", "mine", "scheduled", "corrected", "withdrawn", "everything"] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where a story stands, as a filter and as a mark in the list. */
export const STANDINGS = ["draft", "handedIn", "returned", "ready", "scheduled", "live", "withdrawn"] as const;
export type StandingName = (typeof STANDINGS)[number];

const text = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((written) => !Number.isNaN(Date.parse(written)))
  .optional()
  .catch(undefined);

/** What the address bar says. Anything that makes no sense is as if it were not there: a link from long ago still opens. */
export const filtersSchema = z.object({
  view: z.enum(VIEWS).catch("today"),
  standing: z.enum(STANDINGS).optional().catch(undefined),
  /** Slug of a section. */
  section: text(200),
  /** Id of a member of staff who writes it. */
  writer: z.uuid().optional().catch(undefined),
  /** Slug of a byline. */
  author: text(200),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  /** First and last day on which it was touched, by the newsroom's clock. */
  from: day,
  until: day,
  /** Words of the headline or, once it was public, of the text. */
  words: text(200),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^[\dTZ:.-]+,[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type Filters = z.infer<typeof filtersSchema>;
export type FilterName = Exclude<keyof Filters, "view" | "after">;

export const FILTER_NAMES = ["standing", "section", "writer", "author", "language", "from", "until", "words"] as const;

type Sent = Record<string, string | string[] | undefined>;

export const readFilters = (sent: Sent): Filters =>
  filtersSchema.parse(
    Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** As it stands in the address bar after "?"; always in the same order, so that equal views are equal texts. */
export function queryOf(filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  if (filters.view && filters.view !== "today") query.set("view", filters.view);
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  if (filters.after) query.set("after", filters.after);
  return query.toString();
}

/** The same view from its start: without a place in it. */
export const fromStart = ({ after: _place, ...filters }: Filters): Filters => filters;

export const hasFilters = (filters: Filters): boolean => FILTER_NAMES.some((name) => filters[name] !== undefined);

/** Lists that views are kept of. */
export type ViewList = "stories" | "orders";

/** A view somebody keeps. query: as the list writes it in the address bar. */
export type SavedView = { id: string; name: string; query: string; isShared: boolean; isOwn: boolean };

export type ViewRefusal =
  /** This person has a view of that name already. */
  "name-taken";

export const viewInput = z.object({
  name: z.string().trim().min(1, "Give the view a name").max(40, "At most 40 characters, please"),
  query: z.string().max(1_000),
  isShared: z.literal("on").optional(),
});
