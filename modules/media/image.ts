import type { Job } from "@/modules/platform/job";
import type { Staff } from "@/modules/staff/staff";

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

/** More than any camera's JPEG; a larger file is something else. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** For the desk alone: a small picture that can be seen at once, while the worker still makes the renditions. */
export const previewPath = (imageId: string, size: PreviewSize = "small") =>
  `/desk/media/${imageId}/preview${size === "small" ? "" : `?size=${size}`}`;
export const PREVIEW_WIDTHS = { small: 480, large: 1080 } as const;
export type PreviewSize = keyof typeof PREVIEW_WIDTHS;

/** A picture as somebody cuts it. own: what it says of itself must stay in view. */
export type PictureStage = {
  largeUrl: string;
  widthInPixels: number;
  heightInPixels: number;
  dominantColour: string;
  own: { x: number; y: number };
};
export const stagePath = (imageId: string) => `/desk/media/${imageId}/stage`;

/** Where a file of its own is posted to as it is, its name in this header, percent-encoded. */
export const UPLOAD_PATH = "/desk/media/upload";
/** GET: the original. PUT: another file in its place, by who saw this version of it. */
export const filePath = (imageId: string) => `/desk/media/${imageId}/file`;
export const FILE_NAME_HEADER = "x-file-name";

/** What the desk is told of a picture it has just brought. url: its preview. */
export type UploadedPicture = StoredPicture & {
  url: string;
  widthInPixels: number;
  heightInPixels: number;
  alt: string;
  caption: string;
  credit: string;
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
  /** Whoever brought it to the desk; an archive's pictures were brought by nobody. */
  uploadedBy?: Staff;
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

const REMOVAL_AFTER_MILLISECONDS = 2 * 60_000;

/** Removes files that no picture has any more, once the pages that named them have been printed without them. */
export const removeFilesJob = (paths: string[], now: Date): Job => ({
  name: "remove-files",
  payload: { paths },
  startAt: new Date(now.getTime() + REMOVAL_AFTER_MILLISECONDS),
});
