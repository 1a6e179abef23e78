import { z } from "zod";
import { words } from "@/modules/platform/form";
import { isId } from "@/modules/platform/id";
import { cropsSchema } from "./crops";

/** What the desk says of a picture. */
export type PictureWords = {
  alt: string;
  isDecorative: boolean;
  caption: string;
  credit: string;
  copyright: string;
  rights: string;
  rightsHolder: string;
  /** The instant from which it is no longer shown; null = no end. */
  rightsEndAt: Date | null;
};

/** A picture as one saw it when one began: a change of it counts only if nobody else made one since. */
export const seenPicture = z.object({ imageId: z.string().refine(isId), version: z.int().min(0) });
export type SeenPicture = z.infer<typeof seenPicture>;

export const wordsInput = z.object({
  ...{ alt: words(500), isDecorative: z.boolean(), caption: words(2_000), credit: words(300), copyright: words(300) },
  ...{ rights: words(1_000), rightsHolder: words(300), rightsEndAt: z.date().nullable() },
});

const share = z.number().min(0).max(1);
export const focalInput = z.object({ focalX: share, focalY: share, crops: cropsSchema });
export type FocalInput = z.infer<typeof focalInput>;

export type KeepRefusal =
  /** Somebody changed it meanwhile: look at it again. */
  | "stale"
  | "absent"
  /** Brought by somebody else, or readers see it already: an editor must do it. */
  | "not-yours"
  /** Shown somewhere: it cannot be deleted. */
  | "in-use";

export type ReplaceRefusal =
  | KeepRefusal
  | "already-here"
  | "kind-not-allowed"
  | "too-many-bytes"
  | "too-many-pixels"
  | "broken";

/** Days in which a deleted picture can be put back. */
export const KEPT_AFTER_DELETION_DAYS = 7;
