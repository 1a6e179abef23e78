"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { MediaPicker } from "./media-picker";

type Shown = { id: string; url: string };
type Props = {
  name: string;
  label: string;
  picture: Shown | null;
  /** Shown as it is, not cut to a square. */
  isWhole?: boolean;
};

/** A picture from the library as a field of a form. */
export function PictureField({ name, label, picture, isWhole = false }: Props) {
  const [chosen, setChosen] = useState(picture);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="grid gap-1.5">
      <span className="font-medium">{label}</span>
      <input type="hidden" name={name} value={chosen?.id ?? ""} />
      <div className="flex items-center gap-3">
        {chosen ? (
          // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
          <img
            src={chosen.url}
            alt=""
            width={96}
            height={96}
            className={`size-24 rounded-md ${isWhole ? "border object-contain p-1" : "object-cover"}`}
          />
        ) : (
          <span className="grid size-24 place-items-center rounded-md bg-muted text-xs text-muted-foreground">
            None
          </span>
        )}
        <div className="grid gap-2">
          <Button onClick={() => setIsOpen(true)}>{chosen ? "Choose another picture" : "Choose a picture"}</Button>
          {chosen ? <Button onClick={() => setChosen(null)}>Take it away</Button> : null}
        </div>
      </div>
      <MediaPicker
        open={isOpen}
        onOpenChange={setIsOpen}
        title={label}
        onChoose={({ imageId, url }) => setChosen({ id: imageId, url })}
      />
    </div>
  );
}
