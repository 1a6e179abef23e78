import type { ReactNode } from "react";

type Props = { title: string; id?: string; end?: ReactNode; children: ReactNode };

/** A part of the story's panel. */
export const PanelSection = ({ title, id, end, children }: Props) => (
  <section id={id} aria-label={title} className="grid gap-2.5 border-b p-4">
    <h2 className="flex min-h-[26px] items-center gap-2 font-semibold">
      {title}
      {end ? <span className="ml-auto font-normal text-muted-foreground tabular-nums">{end}</span> : null}
    </h2>
    {children}
  </section>
);
