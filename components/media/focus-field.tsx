"use client";

import { Button } from "@/components/ui/button";
import type { FocusPoint } from "@/modules/media/crops";
import { FocalStage, percent, type StagedPicture } from "./focal-stage";

type Props = {
  picture: StagedPicture;
  /** What the picture says of itself: it holds where this use says nothing. */
  own: FocusPoint;
  /** Of this use alone; null = as the picture says. */
  value: FocusPoint | null;
  onChange: (value: FocusPoint | null) => void;
  /** Where this use is cut: "In lists", 3 / 2. */
  shapes: { name: string; ratio: string }[];
};

/** The focal point of one use of a picture, and what is kept of it in every shape that this use is cut to. */
export function FocusField({ picture, own, value, onChange, shapes }: Props) {
  const { x, y } = value ?? own;
  return (
    <div className="grid gap-2">
      <FocalStage picture={picture} point={{ x, y }} of="here" onMove={onChange} />
      <ul aria-label="What is kept" className="flex gap-2">
        {shapes.map(({ name, ratio }) => (
          <li key={name} className="grid w-24 content-start gap-1 text-xs text-muted-foreground">
            {/* biome-ignore lint/performance/noImgElement: cut by the browser, as readers’ browsers cut it */}
            <img
              src={picture.largeUrl}
              alt=""
              className="w-full rounded-sm object-cover"
              style={{ aspectRatio: ratio, objectPosition: `${percent(x)} ${percent(y)}` }}
            />
            {name}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-2 text-xs text-muted-foreground">
        {value ? "For here alone." : "As the picture says of itself. Move the point for here alone."}
        {value ? (
          <Button size="small" onClick={() => onChange(null)}>
            As the picture’s own
          </Button>
        ) : null}
      </p>
    </div>
  );
}
