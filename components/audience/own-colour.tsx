"use client";

import { useState } from "react";
import { ColourField } from "@/components/settings/colour-field";
import { CheckboxRow } from "@/components/ui/checkbox";

type Props = { colour: string | null; accent: string; problem: string | undefined };

/** The paper's accent, or a colour of its own. */
export function OwnColour({ colour, accent, problem }: Props) {
  const [isOwn, setOwn] = useState(colour !== null);
  return (
    <>
      <CheckboxRow checked={isOwn} onChange={(event) => setOwn(event.target.checked)}>
        A colour of its own
        <span className="text-muted-foreground">; else the accent of the paper</span>
      </CheckboxRow>
      {isOwn ? (
        <ColourField name="colour" label="Colour" value={colour ?? accent} ground="#ffffff" problem={problem} />
      ) : (
        <input type="hidden" name="colour" value="" />
      )}
    </>
  );
}
