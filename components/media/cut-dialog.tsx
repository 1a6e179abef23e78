"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CROP_SHAPES, type Cut, type FocusPoint, ratioOf, shapeName } from "@/modules/media/crops";
import type { PictureStage } from "@/modules/media/image";
import { FocalStage, percent } from "./focal-stage";

type Props = { picture: PictureStage; value: Cut; onSave: (cut: Cut) => void; onClose: () => void };

/** Asks how a picture is cut where it stands in a text. */
export function CutDialog({ picture, value, onSave, onClose }: Props) {
  const [crop, setCrop] = useState(value.crop);
  const [point, setPoint] = useState(value.focus ?? picture.own);
  function save() {
    onSave({ crop, focus: crop && point });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Cut the picture here"
      description="Everywhere else it stays as it is."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Set it
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <FocalStage picture={picture} point={crop && point} of="here" onMove={crop ? setPoint : undefined} />
        <Shapes {...{ picture, crop, point }} onChoose={setCrop} />
        <Help isCut={crop !== null} isOwn={isSame(point, picture.own)} onReset={() => setPoint(picture.own)} />
      </div>
    </Dialog>
  );
}

type ShapesProps = {
  picture: PictureStage;
  crop: Cut["crop"];
  point: FocusPoint;
  onChoose: (crop: Cut["crop"]) => void;
};

/** Each shows what it keeps. */
function Shapes({ picture, crop, point, onChoose }: ShapesProps) {
  const name = useId();
  return (
    <fieldset className="grid grid-cols-4 gap-2">
      <legend className="sr-only">Shape</legend>
      {[null, ...CROP_SHAPES].map((shape) => (
        <label key={shape} className="grid cursor-pointer content-start gap-1 text-xs">
          <input
            type="radio"
            name={name}
            checked={shape === crop}
            onChange={() => onChoose(shape)}
            className="peer sr-only"
          />
          {/* biome-ignore lint/performance/noImgElement: cut by the browser, as readers’ browsers cut it */}
          <img
            src={picture.largeUrl}
            alt=""
            className="w-full rounded-sm object-cover outline-offset-2 peer-checked:outline-2 peer-checked:outline-primary peer-focus-visible:outline-3"
            style={{
              aspectRatio: shape ? ratioOf(shape) : `${picture.widthInPixels} / ${picture.heightInPixels}`,
              objectPosition: `${percent(point.x)} ${percent(point.y)}`,
            }}
          />
          {shape ? shapeName(shape) : "Whole"}
        </label>
      ))}
    </fieldset>
  );
}

function Help({ isCut, isOwn, onReset }: { isCut: boolean; isOwn: boolean; onReset: () => void }) {
  if (!isCut) return <p className="text-xs text-muted-foreground">Readers see all of it.</p>;
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs text-muted-foreground">
      {isOwn
        ? "Cut about the picture’s own focal point. Move the point for here alone."
        : "Cut about a point for here alone."}
      {isOwn ? null : (
        <Button size="small" onClick={onReset}>
          As the picture’s own
        </Button>
      )}
    </p>
  );
}

const isSame = (one: FocusPoint, other: FocusPoint) => one.x === other.x && one.y === other.y;
