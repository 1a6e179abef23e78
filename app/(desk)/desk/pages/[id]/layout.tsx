import type { ReactNode } from "react";

/** The sheet of a page has the whole width, as that of a story. */
export default function PageLayout({ children }: { children: ReactNode }) {
  return (
    <div data-sheet className="flex min-h-0 flex-1 flex-col">
      {children}
    </div>
  );
}
