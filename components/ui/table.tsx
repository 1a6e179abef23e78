import clsx from "clsx";
import type { ComponentProps } from "react";

type Props = ComponentProps<"table"> & {
  /**
   * On a phone each row stands as a sheet of lines: a cell says its column by `data-label`, or is plain without;
   * what can be done with it stands at the top right, `STACKED_MENU`.
   */
  stacks?: boolean;
};

/** Rows of 38 px with hairlines. */
export const Table = ({ stacks = false, className, ...props }: Props) => (
  <table
    className={clsx(
      "w-full border-collapse text-left [&_td]:h-[38px] [&_td]:border-b [&_td]:px-2 [&_th]:px-2",
      "[&_thead_th]:h-[30px] [&_thead_th]:border-b [&_thead_th]:text-xs [&_thead_th]:font-medium [&_thead_th]:text-muted-foreground",
      "[&_tr>:first-child]:pl-4 [&_tr>:last-child]:pr-4",
      stacks && STACKED,
      className,
    )}
    {...props}
  />
);

const STACKED = clsx(
  "max-tablet:block max-tablet:[&_tbody]:block max-tablet:[&_thead]:sr-only",
  "max-tablet:[&_tbody_tr]:relative max-tablet:[&_tbody_tr]:grid max-tablet:[&_tbody_tr]:gap-1 max-tablet:[&_tbody_tr]:border-b max-tablet:[&_tbody_tr]:px-4 max-tablet:[&_tbody_tr]:py-2.5",
  "max-tablet:[&_td]:block max-tablet:[&_td]:h-auto max-tablet:[&_td]:border-0 max-tablet:[&_td]:p-0! max-tablet:[&_td]:text-left! max-tablet:[&_td:empty]:hidden",
  "max-tablet:[&_td[data-label]]:flex max-tablet:[&_td[data-label]]:justify-between max-tablet:[&_td[data-label]]:gap-4",
  "max-tablet:[&_td[data-label]]:before:text-muted-foreground max-tablet:[&_td[data-label]]:before:shrink-0 max-tablet:[&_td[data-label]]:before:content-[attr(data-label)]",
);

export const STACKED_MENU = "text-right max-tablet:absolute max-tablet:top-1 max-tablet:right-2";
