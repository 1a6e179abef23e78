"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { name: string; label: string; value: string; ground: string; problem: string | undefined };

/** A colour by its digits or from the browser's own chooser, tried on the ground it will stand on. */
export function ColourField({ name, label, value, ground, problem }: Props) {
  const [colour, setColour] = useState(value);
  const isWhole = /^#[0-9a-f]{6}$/i.test(colour);

  return (
    <Field label={label} problem={problem}>
      {(control) => (
        <span className="flex items-center gap-2">
          <Input
            {...control}
            name={name}
            value={colour}
            onChange={(event) => setColour(event.target.value)}
            className="w-28!"
          />
          <input
            type="color"
            aria-label={`Choose ${label.toLowerCase()}`}
            value={isWhole ? colour : value}
            onChange={(event) => setColour(event.target.value)}
            className="h-control w-12 rounded-md border border-input bg-background p-1"
          />
          <span
            aria-hidden
            className="rounded-md border px-3 py-1.5 font-serif text-lg underline"
            style={{ background: ground, color: isWhole ? colour : value }}
          >
            A link in a story
          </span>
        </span>
      )}
    </Field>
  );
}
