"use client";

import clsx from "clsx";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

const PAPER =
  "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-auto rounded-lg border bg-popover p-1 shadow-float";
const ITEM = clsx(
  "relative flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 outline-none select-none max-tablet:min-h-11",
  "data-highlighted:bg-accent data-highlighted:shadow-[inset_2px_0_var(--primary)]",
  "data-disabled:cursor-default data-disabled:text-muted-foreground",
);

type Props = {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
  label?: string;
  /** Where something else than its trigger opens it too. */
  opened?: { isOpen: boolean; setOpen: (isOpen: boolean) => void };
};

/** `<Menu trigger={<Button>…</Button>}><MenuItem onSelect={…}>…</MenuItem></Menu>` */
export const Menu = ({ trigger, children, align = "start", label, opened }: Props) => (
  <Radix.Root modal={false} {...(opened && { open: opened.isOpen, onOpenChange: opened.setOpen })}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        className={PAPER}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        {...(label && { "aria-label": label })}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

type ItemProps = ComponentProps<typeof Radix.Item> & {
  /** What stands at its end: a key, a time. */
  end?: ReactNode;
  isDanger?: boolean;
};

export const MenuItem = ({ end, isDanger, className, children, asChild, ...props }: ItemProps) => (
  <Radix.Item className={clsx(ITEM, isDanger && "text-destructive", className)} asChild={asChild ?? false} {...props}>
    {asChild ? (
      children
    ) : (
      <>
        {children}
        {end ? <span className="ml-auto pl-4 text-xs text-muted-foreground">{end}</span> : null}
      </>
    )}
  </Radix.Item>
);

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-muted-foreground">{children}</Radix.Label>
);

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-border" />;
