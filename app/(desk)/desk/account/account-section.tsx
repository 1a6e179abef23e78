import type { ReactNode } from "react";

type Props = { title: string; note: ReactNode; children: ReactNode };

export const AccountSection = ({ title, note, children }: Props) => (
  <section aria-label={title} className="grid gap-3 border-b px-4 py-5 last:border-b-0">
    <div className="grid gap-1">
      <h2 className="font-semibold">{title}</h2>
      <p className="max-w-[70ch] text-muted-foreground">{note}</p>
    </div>
    {children}
  </section>
);

/** One thing one has, what is known of it, and what can be done with it. */
export const AccountRow = ({ name, note, children }: { name: ReactNode; note: ReactNode; children?: ReactNode }) => (
  <li className="flex min-h-control items-center gap-3 border-b py-1.5 last:border-b-0">
    <div className="min-w-0 flex-1">
      <p className="truncate font-medium">{name}</p>
      <p className="text-xs text-muted-foreground">{note}</p>
    </div>
    {children}
  </li>
);
