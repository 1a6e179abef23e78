import type { Job } from "@/modules/platform/job";

/** Widths of the renditions, in pixels; a picture is never enlarged. */
export const RENDITION_WIDTHS = [320, 480, 768, 1080, 1440, 1920] as const;
export const RENDITION_FORMATS = ["avif", "webp", "jpeg"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

export type Rendition = { format: RenditionFormat; widthInPixels: number; heightInPixels: number; path: string };

/** A picture as a page shows it. */
export type Picture = {
  id: string;
  widthInPixels: number;
  heightInPixels: number;
  /** 0–1 from the left and the top. */
  focalX: number;
  focalY: number;
  dominantColour: string;
  alt: string;
  caption: string;
  credit: string;
  /** Narrowest first within a format; empty while the worker is still making them. */
  renditions: Rendition[];
};

export const mediaPath = (file: string) => `/media/${file}`;

/** Makes every rendition of a stored picture, then has the pages that show it printed anew. */
export const renditionsJob = (imageId: string): Job => ({
  name: "make-renditions",
  payload: { imageId },
  key: imageId,
});
