import Link from "next/link";
import type { ReactNode } from "react";

type Part = { href: string; label: ReactNode; isCurrent: boolean };

/** Several faces of one screen, each with its address. */
export const Segmented = ({ label, parts }: { label: string; parts: Part[] }) => (
  <nav aria-label={label} className="inline-flex max-w-full gap-px rounded-md border p-px max-tablet:p-0">
    {parts.map(({ href, label: words, isCurrent }) => (
      <Link
        key={href}
        href={href}
        aria-current={isCurrent ? "true" : undefined}
        className="flex h-[calc(var(--control)-4px)] min-w-0 items-center justify-center gap-1.5 text-center leading-tight max-tablet:h-11 max-tablet:min-w-11 rounded-sm px-2.5 font-medium text-muted-foreground aria-[current]:bg-accent aria-[current]:text-primary"
      >
        {words}
      </Link>
    ))}
  </nav>
);
