import type { ReactNode } from "react";

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-block min-w-[18px] rounded-sm border border-b-2 bg-background px-1 text-center font-sans text-xs leading-4 font-medium text-muted-foreground">
    {children}
  </kbd>
);
