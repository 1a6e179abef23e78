"use client";

import clsx from "clsx";
import { useState } from "react";
import type { ControlProps } from "./field";

const DIGITS = [0, 1, 2, 3, 4, 5];

/**
 * Six boxes to look at, one field to type and paste into: it keeps its label, its keys, and what a phone offers to fill in.
 */
export function CodeBoxes({ name, ...control }: ControlProps & { name: string }) {
  const [digits, setDigits] = useState("");
  const here = Math.min(digits.length, DIGITS.length - 1);

  return (
    <span className="relative grid grid-cols-6 gap-2">
      <input
        {...control}
        name={name}
        value={digits}
        inputMode="numeric"
        autoComplete="one-time-code"
        onChange={(event) => setDigits(event.target.value.replace(/\D/g, "").slice(0, DIGITS.length))}
        onFocus={(event) => event.target.select()} // what is typed next takes the place of a code that has run out
        className="peer absolute inset-0 size-full cursor-text opacity-0"
      />
      {DIGITS.map((place) => (
        <span
          key={place}
          aria-hidden
          className={clsx(
            "pointer-events-none grid h-12 place-items-center rounded-md border border-input bg-background",
            "text-xl font-semibold tabular-nums peer-aria-invalid:border-2 peer-aria-invalid:border-destructive",
            place === here && "peer-focus:outline-2 peer-focus:outline-offset-2 peer-focus:outline-ring",
          )}
        >
          {digits[place]}
        </span>
      ))}
    </span>
  );
}
