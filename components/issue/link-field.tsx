"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { isWebAddress } from "@/modules/articles/body";
import { useComposer } from "./composer-context";

type Props = { label: string; href: string; onChange: (href: string) => void };

/** An address of the web, or none. What is half typed stays in the field, and is not kept. */
export function LinkField({ label, href, onChange }: Props) {
  const { isFixed } = useComposer();
  const [typed, setTyped] = useState(href);
  const [shown, setShown] = useState(href);
  if (href !== shown) {
    setShown(href); // a colleague set it
    setTyped(href);
  }
  const isWrong = typed.trim() !== "" && !isWebAddress(typed.trim());

  function type(text: string) {
    setTyped(text);
    const address = text.trim();
    if (address !== "" && !isWebAddress(address)) return;
    setShown(address);
    onChange(address);
  }
  return (
    <Field label={label} problem={isWrong ? "A whole address, beginning with https://" : undefined}>
      {(control) => (
        <Input
          {...control}
          type="url"
          inputMode="url"
          maxLength={2_048}
          readOnly={isFixed}
          value={typed}
          placeholder="https://"
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}
