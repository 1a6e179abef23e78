import type { Job } from "@/modules/platform/job";

/** Widths of the renditions, in pixels; a picture is never enlarged. */
export const RENDITION_WIDTHS = [320, 480, 768, 1080, 1440, 1920] as const;

/** "jpeg-16x9" and its like are crops about the focal point, for search engines and social cards: one each. */
export const RENDITION_FORMATS = ["avif", "webp", "jpeg", "jpeg-16x9", "jpeg-4x3", "jpeg-1x1"] as const;
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

/** What people say of a picture; where they say nothing, the file's own caption, credit and copyright are taken. */
export type PictureFacts = {
  /** Given by an archive, so that its bodies can name the picture before it is stored. */
  id?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  copyright?: string;
  focalX?: number;
  focalY?: number;
  source?: string;
};

export type PictureToStore = PictureFacts & {
  from: { bytes: Uint8Array } | { file: string };
  originalName: string;
};

/** isNew: false where the same bytes were here already; imageId is then the earlier picture's. */
export type StoredPicture = { imageId: string; isNew: boolean };

export type PictureRefusal =
  /** Not JPEG, PNG, WebP, AVIF or GIF by its content, whatever its name says. */
  | "kind-not-allowed"
  | "too-many-bytes"
  | "too-many-pixels"
  /** Cut off, or not what its first bytes promise. */
  | "broken";

/** Makes every rendition of a stored picture, then has the pages that show it printed anew. */
export const renditionsJob = (imageId: string): Job => ({
  name: "make-renditions",
  payload: { imageId },
  key: imageId,
});
