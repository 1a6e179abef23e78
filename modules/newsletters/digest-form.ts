import { z } from "zod";
import { words } from "@/modules/platform/form";
import { DIGEST_RHYTHMS, type Digest, digestSchema, MOST_DIGEST_STORIES } from "./digest";

const MISCOUNTED = `A number from 1 to ${MOST_DIGEST_STORIES}, please`;
const NO_DAY = "A day from 1 to 28: every month has it";

/** The fields of a form that say what is sent by itself; an empty rhythm = nothing is. */
export const digestInput = z
  .object({
    digestRhythm: z.literal("").or(z.enum(DIGEST_RHYTHMS)),
    digestWeekday: z.coerce.number().int().min(1).max(7).catch(1),
    digestDay: z.coerce.number(NO_DAY).int(NO_DAY).min(1, NO_DAY).max(28, NO_DAY),
    digestTime: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "A time such as 06:30"),
    digestSource: z.enum(["since-last", "picks", "tag"]),
    digestTag: words(200),
    digestMost: z.coerce.number(MISCOUNTED).int(MISCOUNTED).min(1, MISCOUNTED).max(MOST_DIGEST_STORIES, MISCOUNTED),
    digestHeld: z.literal("on").optional(),
    digestSubject: words(200),
  })
  .refine(({ digestRhythm, digestSource, digestTag }) => !digestRhythm || digestSource !== "tag" || digestTag !== "", {
    path: ["digestTag"],
    error: "Choose a tag",
  })
  .transform((fields) => ({ digest: digestOf(fields) }));

type Fields = {
  digestRhythm: "" | Digest["rhythm"];
  digestWeekday: number;
  digestDay: number;
  digestTime: string;
  digestSource: Digest["source"]["kind"];
  digestTag: string;
  digestMost: number;
  digestHeld?: "on" | undefined;
  digestSubject: string;
};

function digestOf(fields: Fields): Digest | null {
  const { digestRhythm: rhythm, digestSource: kind } = fields;
  if (rhythm === "") return null;
  return digestSchema.parse({
    rhythm,
    ...(rhythm === "weekly" && { weekday: fields.digestWeekday }),
    ...(rhythm === "monthly" && { dayOfMonth: fields.digestDay }),
    time: fields.digestTime,
    source: kind === "tag" ? { kind, slug: fields.digestTag } : { kind },
    mostStories: fields.digestMost,
    isHeld: fields.digestHeld === "on",
    subject: fields.digestSubject,
  });
}
