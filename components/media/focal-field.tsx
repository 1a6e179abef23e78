"use client";

import { useState } from "react";
import { CROP_SHAPES, type CropShape, type Crops, type FocusPoint, ratioOf, shapeName } from "@/modules/media/crops";
import { FocalStage, percent, within } from "./focal-stage";

export type Focus = { focalX: number; focalY: number; crops: Crops };

type Props = {
  picture: { largeUrl: string; widthInPixels: number; heightInPixels: number; dominantColour: string; name: string };
  focus: Focus;
  /** undefined: to be looked at only. */
  onChange?: ((focus: Focus) => void) | undefined;
};

type Chosen = "all" | CropShape;

/** What must stay in view, set by mouse, finger or arrow keys; every shape shows what it keeps. A shape may have a point of its own. */
export function FocalField({ picture, focus, onChange }: Props) {
  const [chosen, setChosen] = useState<Chosen>("all");
  const point = pointOf(focus, chosen);
  const move = (to: FocusPoint) => onChange?.(withPoint(focus, chosen, to));

  return (
    <div className="grid gap-2">
      <FocalStage
        picture={picture}
        point={point}
        of={chosen === "all" ? "" : `of the ${shapeName(chosen)} crop`}
        onMove={onChange ? move : undefined}
      />
      <fieldset className="grid grid-cols-3 gap-2">
        <legend className="sr-only">Crops</legend>
        {CROP_SHAPES.map((shape) => (
          <CropButton
            key={shape}
            {...{ shape, picture, focus }}
            isChosen={chosen === shape}
            onChoose={() => setChosen(chosen === shape ? "all" : shape)}
          />
        ))}
      </fieldset>
      <p className="flex items-center gap-2 text-xs text-muted-foreground">
        {chosen === "all"
          ? "One point for every crop. Choose a crop to give it its own."
          : `Only the ${shapeName(chosen)} crop.`}
        {onChange && chosen !== "all" && focus.crops[chosen] ? (
          <button
            type="button"
            className="text-primary underline underline-offset-3"
            onClick={() => onChange({ ...focus, crops: without(focus.crops, chosen) })}
          >
            As the others
          </button>
        ) : null}
      </p>
    </div>
  );
}

type CropProps = {
  shape: CropShape;
  picture: Props["picture"];
  focus: Focus;
  isChosen: boolean;
  onChoose: () => void;
};

/** As the worker cuts it: as near to the middle of the point as the edges allow. */
function CropButton({ shape, picture, focus, isChosen, onChoose }: CropProps) {
  const { x, y } = pointOf(focus, shape);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="grid content-start gap-1 text-left text-xs"
    >
      <span
        className="block w-full overflow-hidden rounded-sm in-aria-pressed:outline-2 in-aria-pressed:outline-primary"
        style={{
          aspectRatio: ratioOf(shape),
          backgroundImage: `url("${picture.largeUrl}")`,
          backgroundSize: "cover",
          backgroundPosition: `${positionOf(x, picture, shape, "x")} ${positionOf(y, picture, shape, "y")}`,
        }}
      />
      {shapeName(shape)}
      {focus.crops[shape] ? ", its own" : ""}
    </button>
  );
}

/** A share of the room that is left over, which is what CSS counts in: the point comes to stand in the middle of the crop. */
function positionOf(focal: number, picture: Props["picture"], shape: CropShape, axis: "x" | "y"): string {
  const [wide = 1, high = 1] = shape.split("x").map(Number);
  const own = picture.widthInPixels / picture.heightInPixels;
  const part = axis === "x" ? wide / high / own : own / (wide / high);
  if (part >= 1) return "50%";
  return percent(within((focal - part / 2) / (1 - part)));
}

const pointOf = ({ focalX, focalY, crops }: Focus, chosen: Chosen) =>
  (chosen !== "all" && crops[chosen]) || { x: focalX, y: focalY };

const withPoint = (focus: Focus, chosen: Chosen, { x, y }: FocusPoint): Focus =>
  chosen === "all" ? { ...focus, focalX: x, focalY: y } : { ...focus, crops: { ...focus.crops, [chosen]: { x, y } } };

function without(crops: Crops, shape: CropShape): Crops {
  const { [shape]: _own, ...others } = crops;
  return others;
}
