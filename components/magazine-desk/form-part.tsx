import type { ReactNode } from "react";

/** A part of a long form: what it is at the left, its fields at the right. */
export const FormPart = ({ title, note, children }: { title: string; note: string; children: ReactNode }) => (
  <section className="grid grid-cols-[220px_minmax(0,640px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,640px)]">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-muted-foreground">{note}</p>
    </div>
    <div className="flex min-w-0 flex-col gap-4">{children}</div>
  </section>
);
