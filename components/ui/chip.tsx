import clsx from "clsx";
import { X } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

const SHAPE =
  "inline-flex h-[26px] shrink-0 items-center gap-1.5 rounded-md border px-2.5 text-xs font-medium whitespace-nowrap max-tablet:h-11";

/** A filter that is set. Its cross is a link to the list without it. */
export const Chip = ({ children, remove, name }: { children: ReactNode; remove: string; name: string }) => (
  <span className={clsx(SHAPE, "border-transparent bg-accent pr-0.5")}>
    {children}
    <Link
      href={remove}
      aria-label={`Remove filter ${name}`}
      className="grid size-6 place-items-center rounded-sm max-tablet:size-11"
    >
      <X aria-hidden className="size-3.5" />
    </Link>
  </span>
);

/** Opens a choice; put it as the trigger of a Popover or a Menu. */
export const ChipButton = ({ className, ...props }: ComponentProps<"button">) => (
  <button
    type="button"
    className={clsx(SHAPE, "border-dashed border-input text-muted-foreground hover:bg-muted", className)}
    {...props}
  />
);
