import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** A shell without style and script: an island takes the parts out and puts them into the page that is open. */
export default function FragmentLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
