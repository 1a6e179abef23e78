import { z } from "zod";
import { focusSchema } from "@/modules/media/crops";

/**
 * What is set about a story outside its text. Each field is changed by itself, on the value that the person saw; where a
 * colleague changed it meanwhile, both values are shown and the person is asked.
 */

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text.replace(/\s+/g, " "));
const wordsOrNull = (most: number) => oneLine(most).transform((text) => text || null);
const ids = z
  .array(z.uuid())
  .max(20)
  .transform((list) => [...new Set(list)]);

export const FIELD_SCHEMAS = {
  /** main: the section, whose name stands above the headline. It is one of the tags. */
  tags: z
    .object({ main: z.uuid().nullable(), ids })
    .transform(({ main, ids: others }) => ({ main, ids: main && !others.includes(main) ? [main, ...others] : others })),
  /** In the order of the byline. */
  authors: ids,
  kicker: wordsOrNull(80),
  language: z.string().regex(/^[a-z]{2,3}$/),
  heroImage: z.uuid().nullable(),
  /** What must stay in view where lists cut it; null: the picture's own. */
  heroFocus: focusSchema.nullable(),
  /** null: what the picture says of itself. */
  heroAlt: wordsOrNull(1_000),
  heroCaption: wordsOrNull(2_000),
  heroCredit: wordsOrNull(500),
} satisfies Record<string, z.ZodType>;

export type FieldName = keyof typeof FIELD_SCHEMAS;
export type Particulars = { [Name in FieldName]: z.output<(typeof FIELD_SCHEMAS)[Name]> };
export const FIELD_NAMES = Object.keys(FIELD_SCHEMAS) as [FieldName, ...FieldName[]]; // the keys of the object above

/** A change of one field, and the value it was made on. */
export type FieldChange<Name extends FieldName = FieldName> = {
  [Each in Name]: { field: Each; value: Particulars[Each]; seen: { version: number; value: Particulars[Each] } };
}[Name];

export type FieldRefusal =
  | { reason: "story-absent" }
  /** A picture, tag or author that is not there any more. */
  | { reason: "value-absent" }
  /** A colleague set it meanwhile. value: theirs; version: what to name when yours is taken after all. */
  | { reason: "stale"; value: Particulars[FieldName]; version: number; by: string; at: Date | null };

/** Reads a change that came over the line. @returns null for what is none */
export function parseChange(sent: unknown): FieldChange | null {
  const outer = z
    .object({
      field: z.enum(FIELD_NAMES),
      value: z.unknown(),
      seen: z.object({ version: z.number().int(), value: z.unknown() }),
    })
    .safeParse(sent);
  if (!outer.success) return null;

  const { field, value, seen } = outer.data;
  const schema = FIELD_SCHEMAS[field];
  const [now, before] = [schema.safeParse(value), schema.safeParse(seen.value)];
  if (!now.success || !before.success) return null;
  return { field, value: now.data, seen: { version: seen.version, value: before.data } } as FieldChange; // both fit the field's schema
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
