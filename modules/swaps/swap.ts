import { z } from "zod";
import { isPickPlace, placeSchema } from "@/modules/picks/board";
import type { Job } from "@/modules/platform/job";

/** A story that takes a place on the front page by itself, at its minute. */
export const swapInput = z.object({
  articleId: z.uuid(),
  place: z.union([placeSchema, z.string().refine(isPickPlace)]),
  at: z.coerce.date(),
});
export type SwapInput = z.infer<typeof swapInput>;

/** A swap as the board tells it. */
export type Swap = {
  id: string;
  at: Date;
  place: string;
  articleId: string;
  headline: string;
  plannedBy: string;
  /** refused: its story was not public at the minute, and nothing was changed. */
  state: "waiting" | "refused";
};

export type SwapRefusal =
  | "time-has-passed"
  /** Done, refused or called off already, or never planned. */
  | "swap-settled"
  | "story-cannot-stand"
  | "place-absent";

/** Wakes the worker at the minute; a moved time leaves the earlier job without effect. */
export const swapJob = (swapId: string, at: Date): Job => ({
  name: "swap-front",
  payload: { swapId },
  startAt: at,
  key: `${swapId} ${at.toISOString()}`,
  priority: 10,
});
