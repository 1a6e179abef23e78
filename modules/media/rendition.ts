import { RENDITION_WIDTHS, type RenditionFormat } from "./image";

type Size = { widthInPixels: number; heightInPixels: number };
export type Point = { focalX: number; focalY: number };
export type Box = Size & { left: number; top: number };

/** One file to make: the part of the picture it shows, and how large. crop null = all of it. */
export type PlannedRendition = Size & { format: RenditionFormat; crop: Ratio | null };
export type Ratio = { wide: number; high: number };

/** Search engines want each shape at least 1200 wide: developers.google.com/search/docs/appearance/structured-data/article */
const CROP_WIDTH = 1200;
const CROPS = [
  { format: "jpeg-16x9", crop: { wide: 16, high: 9 } },
  { format: "jpeg-4x3", crop: { wide: 4, high: 3 } },
  { format: "jpeg-1x1", crop: { wide: 1, high: 1 } },
] as const;

const JPEG_WIDTH = 1440;
/** For mail programs, which know no other format: a small picture beside a headline, and one as wide as the letter; twice each. */
const LETTER_WIDTHS = [320, 1080];
const WIDEST = 1920;
/** What a phone asks for: made first. */
const PHONE_WIDTHS = { from: 480, to: 1080 };
/** As much as any rendition or crop is cut from: an original is decoded once, and never held whole. */
export const MASTER_COVER = { width: WIDEST, height: CROP_WIDTH };
/** WebP can hold no more. */
const MOST_PIXELS_A_SIDE = 16_383;

/**
 * Every file a picture of this size is shown from, in the order of making: what a phone needs comes first. A page shows a picture
 * as soon as its JPEG stands, which is therefore last of these.
 */
export function plannedRenditions(size: Size): PlannedRendition[] {
  const widths = renditionWidths(size);
  const forPhones = widths.filter((width) => width >= PHONE_WIDTHS.from && width <= PHONE_WIDTHS.to);
  const others = widths.filter((width) => !forPhones.includes(width));

  const scaled = (format: RenditionFormat, widthInPixels: number): PlannedRendition => ({
    format,
    crop: null,
    widthInPixels,
    heightInPixels: Math.max(1, Math.round((widthInPixels * size.heightInPixels) / size.widthInPixels)),
  });
  const modern = (width: number) => [scaled("avif", width), scaled("webp", width)];
  const jpegWidth = Math.min(JPEG_WIDTH, widths.at(-1) ?? size.widthInPixels);

  return [
    ...forPhones.flatMap(modern),
    scaled("jpeg", jpegWidth),
    ...others.flatMap(modern),
    ...LETTER_WIDTHS.filter((width) => width < jpegWidth).map((width) => scaled("jpeg", width)),
    ...CROPS.map(({ format, crop }) => ({ format, crop, ...cropSize(size, crop) })),
  ];
}

/** The largest part of a picture that has this shape, as near to the middle of the focal point as the edges allow. */
export function cropAround(size: Size, ratio: Ratio, point: Point): Box {
  const scale = Math.min(size.widthInPixels / ratio.wide, size.heightInPixels / ratio.high);
  const widthInPixels = Math.max(1, Math.floor(ratio.wide * scale));
  const heightInPixels = Math.max(1, Math.floor(ratio.high * scale));

  return {
    widthInPixels,
    heightInPixels,
    left: placed(point.focalX, size.widthInPixels, widthInPixels),
    top: placed(point.focalY, size.heightInPixels, heightInPixels),
  };
}

/** The steps below the picture's own width, then that width itself: a step hardly narrower than it would be for nothing. */
function renditionWidths(size: Size): number[] {
  const fitting = Math.floor((MOST_PIXELS_A_SIDE * size.widthInPixels) / size.heightInPixels);
  const widest = Math.max(1, Math.min(WIDEST, size.widthInPixels, fitting));
  return [...RENDITION_WIDTHS.filter((width) => width <= widest * 0.9), widest];
}

function cropSize(size: Size, ratio: Ratio): Size {
  const largest = cropAround(size, ratio, { focalX: 0.5, focalY: 0.5 }).widthInPixels;
  const widthInPixels = Math.min(CROP_WIDTH, largest);
  return { widthInPixels, heightInPixels: Math.max(1, Math.round((widthInPixels * ratio.high) / ratio.wide)) };
}

function placed(focal: number, whole: number, part: number): number {
  const start = Math.round(focal * whole - part / 2);
  return Math.min(Math.max(start, 0), whole - part);
}
