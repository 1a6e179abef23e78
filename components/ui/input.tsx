import clsx from "clsx";
import type { ComponentProps } from "react";

const EDGE = clsx(
  "w-full rounded-md border border-input bg-background text-sm max-tablet:text-[16px]", // less, and a phone zooms in
  "aria-invalid:border-destructive aria-invalid:ring-1 aria-invalid:ring-destructive",
  "disabled:bg-muted disabled:text-muted-foreground read-only:bg-muted",
);

export const Input = ({ className, ...props }: ComponentProps<"input">) => (
  <input className={clsx(EDGE, "h-control px-2.5", className)} {...props} />
);

/** Grows with what is written in it. */
export const Textarea = ({ className, rows = 3, ...props }: ComponentProps<"textarea">) => (
  <textarea rows={rows} className={clsx(EDGE, "field-sizing-content min-h-16 px-2.5 py-1.5", className)} {...props} />
);

/** The browser's own list: by keyboard and by finger it is the best there is. For long lists: Combobox. */
export const Select = ({ className, ...props }: ComponentProps<"select">) => (
  <select className={clsx(EDGE, "select h-control bg-background! pl-2.5", className)} {...props} />
);
