import clsx from "clsx";

/** As small as a block has room for; its words stand beside it. */
export const Thumbnail = ({ src, isLarge = false }: { src: string; isLarge?: boolean }) => (
  // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
  <img
    src={src}
    alt=""
    width={isLarge ? 88 : 48}
    height={isLarge ? 50 : 36}
    className={clsx("shrink-0 rounded-sm border bg-muted object-cover", isLarge ? "h-[50px] w-[88px]" : "h-9 w-12")}
  />
);
