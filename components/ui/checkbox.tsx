"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & {
  /** Some of what it stands for are chosen. */
  isMixed?: boolean;
};

/** Without words beside it, it needs `aria-label`. The hit area is larger than the box. */
export function Checkbox({ isMixed = false, className, ...props }: Props) {
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = isMixed;
      }}
      className={clsx(
        "relative grid size-4 shrink-0 cursor-pointer appearance-none place-items-center rounded-sm border border-input bg-background",
        "before:absolute before:-inset-[6px] coarse:before:-inset-[14px]",
        "checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary",
        "after:hidden after:border-primary-foreground checked:after:block indeterminate:after:block",
        "checked:after:mb-0.5 checked:after:h-2 checked:after:w-1 checked:after:rotate-45 checked:after:border-r-2 checked:after:border-b-2",
        "indeterminate:after:h-0 indeterminate:after:w-2 indeterminate:after:border-t-2",
        "forced-colors:appearance-auto",
        className,
      )}
      {...props}
    />
  );
}

/** A box with its words. */
export function CheckboxRow({ children, className, ...props }: Props & { children: ReactNode }) {
  const id = useId();
  return (
    <div className={clsx("flex min-h-[26px] items-start gap-2 py-0.5 coarse:min-h-11 coarse:items-center", className)}>
      <Checkbox id={id} className="mt-0.5" {...props} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

/** On or off, at once. In a form that is sent later, take a Checkbox. */
export function Switch({ children, className, ...props }: Omit<Props, "isMixed"> & { children: ReactNode }) {
  const id = useId();
  return (
    <div className={clsx("flex min-h-[26px] items-center gap-2 coarse:min-h-11", className)}>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked */}
      <input id={id} type="checkbox" role="switch" className={SWITCH} {...props} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

const SWITCH = clsx(
  "relative h-[18px] w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-input bg-muted",
  "after:absolute after:top-px after:left-px after:size-3.5 after:rounded-full after:bg-input after:transition-[left]",
  "checked:border-primary checked:bg-primary checked:after:left-[15px] checked:after:bg-primary-foreground",
  "forced-colors:appearance-auto",
);
