"use client";

import { type FormEvent, useState } from "react";
import { FocusField } from "@/components/media/focus-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { mediaPath, previewPath } from "@/modules/media/image";
import { useTools } from "./board-context";
import { type ChosenHere, PictureChoice } from "./picture-choice";
import { targetTitle } from "./target";

/** As the front page cuts pictures: all its places alike, on phones too. */
const SHAPES = [{ name: "On the front page", ratio: "3 / 2" }];
const GOOD_LENGTH = 70;
const MOST = 200;

/** A headline and a picture for one place of the front page. Everywhere else the story keeps its own. */
export function DressDialog({ place, onClose }: { place: string; onClose: () => void }) {
  const { board, view, storyOf, move } = useTools();
  const standing = board.places[place];
  const story = storyOf(standing?.articleId ?? "");
  const [headline, setHeadline] = useState(standing?.headline ?? "");
  const [chosen, setChosen] = useState<ChosenHere | null>(() => {
    const known = view.pictures.find(({ id }) => id === standing?.imageId);
    return known ? { ...known, url: known.thumbnail && mediaPath(known.thumbnail) } : null;
  });
  const [focus, setFocus] = useState(standing?.focus ?? null);
  if (!standing || !story) return null;
  const picture = chosen ?? story.hero;
  const choose = (next: ChosenHere | null) => {
    setChosen(next);
    setFocus(null); // what was said of one picture is not true of another
  };

  function save(event: FormEvent) {
    event.preventDefault();
    move({ kind: "dress", place, headline: headline.trim() || null, imageId: chosen?.id ?? null, focus });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`${targetTitle(place, view.sections)}: headline and picture for here`}
      description="Only on the front page. The story keeps its own everywhere else."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="dress">
            Save to the draft
          </Button>
        </>
      }
    >
      <form id="dress" onSubmit={save} className="grid gap-4">
        <Field
          label="Headline for here"
          hint={`The story’s own: “${story.headline}”. Left empty, that one is shown. ${lengthOf(headline)}`}
        >
          {(control) => (
            <Textarea
              rows={2}
              maxLength={MOST}
              lang={story.language}
              className="font-serif"
              value={headline}
              onChange={(event) => setHeadline(event.target.value.replaceAll("\n", " "))}
              {...control}
            />
          )}
        </Field>
        <PictureChoice chosen={chosen} ownThumbnail={story.thumbnail} onChoose={choose} />
        {picture ? (
          <fieldset>
            <legend className="mb-1.5 font-medium">What must stay in view here</legend>
            <FocusField
              picture={{ ...picture, largeUrl: previewPath(picture.id, "large") }}
              own={picture.focus}
              value={focus}
              onChange={setFocus}
              shapes={SHAPES}
            />
          </fieldset>
        ) : null}
      </form>
    </Dialog>
  );
}

const lengthOf = (headline: string) =>
  headline === "" ? "" : `${headline.length} characters${headline.length > GOOD_LENGTH ? ", long for a slot" : ""}.`;
