import type { CSSProperties } from "react";

export type FrameWidth = "phone" | "desk";

const WIDE_IN_PIXELS = 1280;

type Props = { src: string; title: string; width: FrameWidth };

/**
 * A page as its readers have it, as wide as a phone or a desk: the wide one is drawn at its own size, and shown smaller where there
 * is no room for it. Stands in a box whose size is known (`container-type: size`).
 */
export const ReaderFrame = ({ src, title, width }: Props) =>
  width === "phone" ? (
    <iframe
      src={src}
      title={title}
      className="mx-auto block h-full w-[390px] max-w-full rounded-lg border bg-background shadow-float max-tablet:rounded-none"
    />
  ) : (
    <div className="h-full overflow-hidden" style={{ "--scale": SCALE } as CSSProperties}>
      <iframe
        src={src}
        title={title}
        className="mx-auto block origin-top-left rounded-lg border bg-background shadow-float"
        style={{ width: WIDE_IN_PIXELS, height: "calc(100% / var(--scale))", transform: "scale(var(--scale))" }}
      />
    </div>
  );

const SCALE = `min(1, 100cqw / ${WIDE_IN_PIXELS}px)`;
