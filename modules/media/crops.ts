import { z } from "zod";
import type { RenditionFormat } from "./image";
import type { Point } from "./rendition";

/** The shapes a picture is cut to: wide for search engines and cards, 4:3 for lists, square for portraits and picks. */
export const CROP_SHAPES = ["16x9", "4x3", "1x1"] as const;
export type CropShape = (typeof CROP_SHAPES)[number];

/** As people write it: "16:9". */
export const shapeName = (shape: CropShape): string => shape.replace("x", ":");
/** As styles write it: "16 / 9". */
export const ratioOf = (shape: CropShape): string => shape.replace("x", " / ");

/** Focal points of single shapes, where they differ from the picture's own. */
export type Crops = Partial<Record<CropShape, { x: number; y: number }>>;

export const share = z.number().min(0).max(1);

/** What must stay in view where a picture is cut: 0–1 from the left and the top. */
export const focusSchema = z.object({ x: share, y: share });
export type FocusPoint = z.infer<typeof focusSchema>;

/** What a use of a picture says of it; null where it says nothing, or nothing that can be read. */
export const focusOf = (stored: unknown): FocusPoint | null => focusSchema.safeParse(stored).data ?? null;

/** The picture as this use shows it. */
export const focusedOn = <Shown extends { focalX: number; focalY: number }>(picture: Shown, stored: unknown): Shown => {
  const focus = focusOf(stored);
  return focus ? { ...picture, focalX: focus.x, focalY: focus.y } : picture;
};

/** How one use cuts a picture. Without a shape it is shown whole; without a point, what the picture says of itself holds. */
export type Cut = { crop: CropShape | null; focus: FocusPoint | null };

/** The attributes of a figure: plain values, as the manuscript keeps them. */
export type CutAttributes = { crop?: unknown; focalX?: unknown; focalY?: unknown };

export const cutOf = ({ crop, focalX, focalY }: CutAttributes): Cut => {
  const shape = CROP_SHAPES.find((known) => known === crop) ?? null;
  return { crop: shape, focus: shape && focusOf({ x: focalX, y: focalY }) };
};

export const attributesOfCut = ({ crop, focus }: Cut) => ({
  crop,
  focalX: (crop && focus?.x) ?? null,
  focalY: (crop && focus?.y) ?? null,
});

/** Nothing of it is cut away. */
export const WHOLE = attributesOfCut({ crop: null, focus: null });

export const cropsSchema = z.partialRecord(z.enum(CROP_SHAPES), focusSchema);

/** What stands in the database, or nothing where that is no list of crops. */
export const cropsOf = (stored: unknown): Crops => {
  const parsed = cropsSchema.safeParse(stored);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([, point]) => point));
};

/** What must stay in view in a rendition of this format. */
export function focalPointFor(format: RenditionFormat, image: Point & { crops: unknown }): Point {
  const shape = CROP_SHAPES.find((candidate) => format === `jpeg-${candidate}`);
  const own = shape && cropsOf(image.crops)[shape];
  return own ? { focalX: own.x, focalY: own.y } : { focalX: image.focalX, focalY: image.focalY };
}
