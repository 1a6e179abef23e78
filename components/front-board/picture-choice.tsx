"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/media/media-picker";
import { Button } from "@/components/ui/button";
import type { FocusPoint } from "@/modules/media/crops";
import { Thumbnail } from "./placed-story";

/** Another picture than the story's own, for one place. url: small; null while it is being made. */
export type ChosenHere = {
  id: string;
  url: string | null;
  widthInPixels: number;
  heightInPixels: number;
  focus: FocusPoint;
};

type Props = {
  /** null: the story's own. */
  chosen: ChosenHere | null;
  ownThumbnail: string | null;
  onChoose: (picture: ChosenHere | null) => void;
};

const MIDDLE: FocusPoint = { x: 0.5, y: 0.5 };

/** The story's own picture, or another one for this place only. */
export function PictureChoice({ chosen, ownThumbnail, onChoose }: Props) {
  const [isPicking, setPicking] = useState(false);
  return (
    <fieldset className="flex flex-wrap items-center gap-3">
      <legend className="mb-1.5 font-medium">Picture for here</legend>
      {chosen?.url ? (
        // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
        <img src={chosen.url} alt="" className="h-[84px] w-32 rounded-sm object-cover" />
      ) : (
        <Thumbnail path={chosen ? null : ownThumbnail} className="h-[84px] w-32!" />
      )}
      <span className="text-muted-foreground">{chosen ? "Another one, only here" : "The story’s own"}</span>
      <span className="ml-auto flex flex-wrap gap-2">
        {chosen ? <Button onClick={() => onChoose(null)}>Take the story’s own</Button> : null}
        <Button onClick={() => setPicking(true)}>Choose from the library</Button>
      </span>
      <MediaPicker
        open={isPicking}
        onOpenChange={setPicking}
        title="Choose a picture for this place"
        onChoose={({ imageId: id, focus = MIDDLE, ...picture }) => onChoose({ ...picture, id, focus })}
      />
    </fieldset>
  );
}
