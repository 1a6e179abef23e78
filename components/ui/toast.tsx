"use client";

import { Toaster, toast } from "sonner";

/** Only for what was done and can be undone. What must be acted on stands where it happened. */
export const offerUndo = (said: string, undo: () => void) =>
  toast(said, { duration: 10_000, action: { label: "Undo", onClick: undo } });

export const Toasts = () => (
  <Toaster
    position="bottom-center"
    offset={{ bottom: 44 }}
    mobileOffset={{ bottom: 100 }}
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          "flex w-full items-center gap-3 rounded-lg bg-foreground px-4 py-2.5 text-sm text-background shadow-float",
        actionButton: "ml-auto shrink-0 font-semibold underline underline-offset-3 min-h-[26px]",
      },
    }}
  />
);
