"use client";

import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useState } from "react";
import { MediaPicker } from "@/components/media/media-picker";
import { Button, IconButton } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";

type Shown = { id: string; url: string };
type Props = { spreads: Shown[]; problem: string | undefined };

const MOST_SPREADS = 24;

/** Pages that readers may look at: pictures from the library, in their order. */
export function SpreadsField({ spreads: opened, problem }: Props) {
  const [spreads, setSpreads] = useState(opened);
  const [isOpen, setIsOpen] = useState(false);
  const swap = (index: number) =>
    setSpreads(
      spreads.flatMap((_, place) => spreads[place === index ? index + 1 : place === index + 1 ? index : place] ?? []),
    );

  return (
    <div className="grid gap-1.5">
      <span className="font-medium">Pages to look at</span>
      <input type="hidden" name="spreads" value={JSON.stringify(spreads.map(({ id }) => id))} />
      <ul className="flex flex-wrap gap-3">
        {spreads.map(({ id, url }, index) => (
          <li key={id} className="grid gap-1">
            {/* biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself */}
            <img src={url} alt="" width={128} height={96} className="h-24 w-32 rounded-md object-cover" />
            <span className="flex justify-between">
              <IconButton
                label={`Move page ${index + 1} back`}
                size="small"
                disabled={index === 0}
                onClick={() => swap(index - 1)}
              >
                <ArrowLeft aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={`Move page ${index + 1} on`}
                size="small"
                disabled={index === spreads.length - 1}
                onClick={() => swap(index)}
              >
                <ArrowRight aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={`Take away page ${index + 1}`}
                size="small"
                onClick={() => setSpreads(spreads.toSpliced(index, 1))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {problem ? <Problem>{problem}</Problem> : null}
      <Button className="justify-self-start" disabled={spreads.length >= MOST_SPREADS} onClick={() => setIsOpen(true)}>
        Add a page to look at
      </Button>
      <MediaPicker
        open={isOpen}
        onOpenChange={setIsOpen}
        title="A page to look at"
        onChoose={({ imageId, url }) =>
          setSpreads((before) => (before.some(({ id }) => id === imageId) ? before : [...before, { id: imageId, url }]))
        }
      />
    </div>
  );
}
