import type { CSSProperties } from "react";
import { mediaPath, type Picture as PictureData, type Rendition } from "@/modules/media/image";

type Props = {
  picture: PictureData;
  /** How wide it is shown, as the sizes attribute says it: "(min-width: 75em) 40vw, 100vw". */
  sizes: string;
  /** No rendition wider than this is offered: a thumbnail needs no list of six. */
  widest?: number;
  /** Decoration beside a headline that says the same: no alternative text. */
  isDecoration?: boolean;
  /** The picture a page opens with: fetched first. All others wait until they are near. */
  isHero?: boolean;
  /** Cut to this shape about the focal point: "16 / 9". */
  ratio?: string;
  /** Filled and cropped around the focal point ("pic"), or whole. */
  className?: string | undefined;
};

/** While the worker still makes the renditions, a box of the same shape in the picture's own colour stands here. */
export function Picture({
  picture,
  sizes,
  widest = 1920,
  isDecoration = false,
  isHero = false,
  ratio,
  className,
}: Props) {
  const alt = isDecoration ? "" : picture.alt;
  const jpegs = offered(picture, "jpeg", widest);
  const fallback = jpegs.findLast((rendition) => rendition.widthInPixels <= FALLBACK_WIDTH) ?? jpegs[0];
  if (!fallback) return <Waiting {...{ picture, alt, ratio, className }} />;

  return (
    <picture className={className}>
      <source type="image/avif" srcSet={srcSet(offered(picture, "avif", widest))} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(offered(picture, "webp", widest))} sizes={sizes} />
      <img
        src={mediaPath(fallback.path)}
        width={picture.widthInPixels}
        height={picture.heightInPixels}
        alt={alt}
        style={styleOf(picture, ratio)}
        decoding="async"
        {...(isHero ? { fetchPriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}

/** Browsers without AVIF and WebP are few and old: one JPEG does for them. */
const FALLBACK_WIDTH = 1080;

type WaitingProps = Pick<Props, "picture" | "className"> & { alt: string; ratio: string | undefined };

const Waiting = ({ picture, alt, ratio, className }: WaitingProps) => (
  <span
    className={className}
    {...(alt && { role: "img", "aria-label": alt })}
    style={{
      display: "block",
      backgroundColor: picture.dominantColour,
      ...(!className && { aspectRatio: ratio ?? `${picture.widthInPixels} / ${picture.heightInPixels}` }),
    }}
  />
);

const offered = (picture: PictureData, format: Rendition["format"], widest: number) => {
  const all = picture.renditions.filter((rendition) => rendition.format === format);
  const fitting = all.filter((rendition) => rendition.widthInPixels <= widest);
  return fitting.length > 0 ? fitting : all.slice(0, 1);
};

const srcSet = (renditions: Rendition[]) =>
  renditions.map((rendition) => `${mediaPath(rendition.path)} ${rendition.widthInPixels}w`).join(",");

/** The middle is where the browser looks anyway. */
function styleOf({ dominantColour, focalX, focalY }: PictureData, ratio: string | undefined): CSSProperties {
  const isCentred = focalX === 0.5 && focalY === 0.5;
  return {
    backgroundColor: dominantColour,
    ...(ratio && { aspectRatio: ratio, objectFit: "cover" }),
    ...(!isCentred && { objectPosition: `${percent(focalX)} ${percent(focalY)}` }),
  };
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
