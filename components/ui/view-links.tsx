import Link from "next/link";
import type { ReactNode } from "react";

export type ViewLink = { href: string; label: ReactNode; count?: number | string | undefined; isCurrent: boolean };

/** Ways to look at one list, each with an address of its own. */
export const ViewLinks = ({ label, views }: { label: string; views: ViewLink[] }) => (
  <nav aria-label={label} className="no-scrollbar flex gap-0.5 self-stretch overflow-x-auto">
    {views.map(({ href, label: words, count, isCurrent }) => (
      <Link
        key={`${href} ${typeof words === "string" ? words : ""}`} // two may lead to the same list
        href={href}
        aria-current={isCurrent ? "page" : undefined}
        className="-mb-px flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 border-b-2 border-transparent px-2.5 font-medium whitespace-nowrap text-muted-foreground focus-visible:-outline-offset-2 aria-[current]:border-primary aria-[current]:text-foreground"
      >
        {words}
        {count === undefined ? null : <span className="font-normal text-muted-foreground tabular-nums">{count}</span>}
      </Link>
    ))}
  </nav>
);
