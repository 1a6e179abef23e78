import type { ReactNode } from "react";

/** A story's own screens have the whole width: where `data-sheet` stands, the frame shows no places. */
export default function StoryLayout({ children }: { children: ReactNode }) {
  return (
    <div data-sheet className="flex min-h-0 flex-1 flex-col">
      {children}
    </div>
  );
}
