import type { PictureTile } from "@/modules/media/library";

type Shown = Pick<PictureTile, "url" | "widthInPixels" | "heightInPixels" | "focalX" | "focalY" | "dominantColour">;

/** A picture in a grid of the desk, cropped about its focal point; its name stands beneath. */
export const TilePicture = ({ tile }: { tile: Shown }) => (
  // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
  <img
    src={tile.url}
    alt=""
    loading="lazy"
    width={tile.widthInPixels}
    height={tile.heightInPixels}
    className="aspect-4/3 w-full rounded-md object-cover"
    style={{
      backgroundColor: tile.dominantColour,
      objectPosition: `${Math.round(tile.focalX * 100)}% ${Math.round(tile.focalY * 100)}%`,
    }}
  />
);
