"use client";

import { useState } from "react";
import { percent } from "@/components/media/focal-stage";
import { FocusDialog } from "@/components/media/focus-dialog";
import { MediaPicker } from "@/components/media/media-picker";
import { Button, ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { looksLikeFileName } from "@/modules/media/alt-text";
import { type FocusPoint, focusOf } from "@/modules/media/crops";
import { mediaPath, previewPath } from "@/modules/media/image";
import type { PanelHero } from "@/modules/particulars/panel";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { TextField } from "./text-field";
import { useField } from "./use-field";

/** The picture at the top, and what this story says of it. */
export function HeroSection() {
  const { panel, may } = useStory();
  const { problem, stale, set, begin, keepTheirs, takeMine } = useField("heroImage");
  const [isPicking, setPicking] = useState(false);
  const { hero } = panel;

  function pick() {
    begin();
    setPicking(true);
  }
  function takeAway() {
    begin();
    void set(null);
  }
  return (
    <PanelSection id="story-hero" title="Hero">
      {hero ? (
        <Shown hero={hero} focus={panel.fields.heroFocus} />
      ) : (
        <p className="text-muted-foreground">No picture at the top yet.</p>
      )}
      {may.write ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={pick}>
            {hero ? "Replace" : "Choose a picture"}
          </Button>
          {hero ? (
            <Button size="small" onClick={takeAway}>
              Take it away
            </Button>
          ) : null}
          {hero ? <HeroFocus hero={hero} /> : null}
        </div>
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={stale?.value ? "another picture, shown above" : "no picture"}
        mine={stale?.mine ? "the picture you chose" : "no picture"}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
      {hero ? <HeroWords hero={hero} /> : null}
      <MediaPicker
        open={isPicking}
        onOpenChange={setPicking}
        title="Choose a picture for the top of the story"
        onChoose={({ imageId }) => void set(imageId)}
      />
    </PanelSection>
  );
}

/** What must stay in view of it in lists: of this story alone, or as the picture says of itself. */
function HeroFocus({ hero }: { hero: PanelHero }) {
  const { value, problem, stale, set, begin, keepTheirs, takeMine } = useField("heroFocus");
  const [isOpen, setOpen] = useState(false);
  function open() {
    begin();
    setOpen(true);
  }
  return (
    <>
      <Button size="small" onClick={open}>
        {value ? "Focus, its own here" : "Focus"}
      </Button>
      <ButtonLink size="small" href={`/desk/media?picture=${hero.id}`}>
        In the library
      </ButtonLink>
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={pointWords(stale?.value)}
        mine={pointWords(stale?.mine)}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
      {isOpen ? (
        <FocusDialog
          title="What must stay in view in lists"
          picture={{ ...hero, largeUrl: previewPath(hero.id, "large") }}
          own={{ x: hero.focalX, y: hero.focalY }}
          value={value}
          shapes={HERO_SHAPES}
          onSave={(focus) => void set(focus)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Where lists cut the picture of a story. */
const HERO_SHAPES = [
  { name: "In lists", ratio: "3 / 2" },
  { name: "Small", ratio: "1 / 1" },
];

const pointWords = (value: unknown): string => {
  const focus = focusOf(value);
  return focus ? `${percent(focus.x)} from the left, ${percent(focus.y)} from the top` : "the picture’s own";
};

type ShownProps = { hero: PanelHero; focus: FocusPoint | null };

const Shown = ({ hero, focus }: ShownProps) => {
  const { x, y } = focus ?? { x: hero.focalX, y: hero.focalY };
  return hero.path ? (
    // biome-ignore lint/performance/noImgElement: it is small already, made by the desk itself
    <img
      src={mediaPath(hero.path)}
      alt={hero.alt}
      className="aspect-3/2 w-full rounded-md object-cover"
      style={{ objectPosition: `${percent(x)} ${percent(y)}` }}
    />
  ) : (
    <p className="grid aspect-3/2 place-items-center rounded-md bg-muted text-muted-foreground">
      The picture is being prepared
    </p>
  );
};

function altLack(alt: string): { lack?: string } {
  if (alt === "") return { lack: "missing" };
  return looksLikeFileName(alt) ? { lack: "the name of a file" } : {};
}

const HeroWords = ({ hero }: { hero: PanelHero }) => (
  <>
    <TextField
      field="heroAlt"
      label="Alt text"
      hint={
        hero.isDecorative
          ? "Marked as decorative: nothing is read to those who cannot see."
          : "For those who cannot see it."
      }
      inherited={hero.alt}
      {...(hero.isDecorative ? {} : altLack(hero.alt))}
      isLong
    />
    <TextField field="heroCaption" label="Caption" inherited={hero.caption} isLong />
    <TextField
      field="heroCredit"
      label="Credit"
      hint="Name, or agency"
      inherited={hero.credit}
      {...(hero.credit === "" ? { lack: "missing" } : {})}
    />
  </>
);
