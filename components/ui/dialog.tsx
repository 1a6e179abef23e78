"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button, IconButton } from "./button";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence beneath the title. */
  description?: ReactNode;
  /** The buttons, at the foot. */
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

const DIM = "fixed inset-0 z-40 bg-[rgb(8_10_16/0.46)]";

/** In the middle of the screen; on a phone it rises from below. */
export function Dialog({ className, ...props }: Props) {
  return (
    <Panel
      {...props}
      className={clsx(
        "top-[11vh] left-1/2 max-h-[78vh] w-[min(520px,calc(100vw-32px))] -translate-x-1/2 rounded-lg border",
        "max-tablet:top-auto max-tablet:bottom-0 max-tablet:w-full max-tablet:rounded-b-none max-tablet:rounded-t-2xl",
        className,
      )}
    />
  );
}

/** At the right edge, beside the work; on a phone it rises from below. */
export function Sheet({ className, ...props }: Props) {
  return (
    <Panel
      {...props}
      className={clsx(
        "inset-y-0 right-0 w-[min(432px,100vw)] border-l",
        "max-tablet:inset-x-0 max-tablet:top-[15dvh] max-tablet:bottom-0 max-tablet:w-full max-tablet:rounded-t-2xl max-tablet:border",
        className,
      )}
    />
  );
}

function Panel({ open, onOpenChange, title, description, actions, children, className }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={DIM} />
        <Radix.Content
          className={clsx("fixed z-50 flex flex-col overflow-hidden bg-popover shadow-float", className)}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className="flex items-start gap-2 border-b px-4 py-3 max-tablet:py-2">
            <div className="min-w-0 flex-1">
              <Radix.Title className="flex min-h-[26px] items-center text-lg leading-tight font-semibold max-tablet:min-h-11">
                <span className="min-w-0 wrap-anywhere">{title}</span>
              </Radix.Title>
              {description ? (
                <Radix.Description className="mt-0.5 text-muted-foreground">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" size="small">
                <X aria-hidden className="size-4" />
              </IconButton>
            </Radix.Close>
          </header>
          {children ? <div className="min-h-0 flex-1 overflow-auto p-4">{children}</div> : null}
          {actions ? <footer className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">{actions}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type AskProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** With the name of what it destroys: "Delete “Bicycles…”". The button says the same. */
  act: string;
  /** What follows from it. */
  children: ReactNode;
  onConfirm: () => void;
};

/** Asks with the name of what is destroyed; never "Are you sure?". What can be undone is not asked. */
export function AskByName({ open, onOpenChange, act, children, onConfirm }: AskProps) {
  const confirm = () => {
    onOpenChange(false);
    onConfirm();
  };
  const actions = (
    <>
      <Button onClick={() => onOpenChange(false)}>Keep it</Button>
      <Button look="danger" onClick={confirm}>
        {act}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={act} actions={actions}>
      {children}
    </Dialog>
  );
}
