"use client";

import clsx from "clsx";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "./button";
import { Input } from "./input";

/** What is typed can be looked at: long passwords are mistyped. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;

  return (
    <span className="relative block">
      <Input
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className={clsx("pr-11!", className)}
        {...props}
      />
      <IconButton
        label={isShown ? "Hide password" : "Show password"}
        size="small"
        className="absolute inset-y-0 right-1 my-auto"
        onClick={() => setShown(!isShown)}
      >
        <Icon aria-hidden className="size-4" />
      </IconButton>
    </span>
  );
}
