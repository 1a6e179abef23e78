import { z } from "zod";

/**
 * Which of a newsletter's confirmed readers get an issue; {} = all of them. Each part narrows: readers must also subscribe to one of
 * these newsletters, have joined in that time, come from one of these pages, read in one of these languages.
 */
export const audienceSchema = z.object({
  alsoReads: z.array(z.uuid()).max(60).optional(),
  joinedAfter: z.iso.date().optional(),
  joinedBefore: z.iso.date().optional(),
  /** Beginnings of Subscription.origin: "/articles/", "import:". The front page, "/", is meant alone. */
  origins: z.array(z.string().min(1).max(200)).max(20).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .optional(),
});

export type Audience = z.infer<typeof audienceSchema>;
