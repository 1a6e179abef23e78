import clsx from "clsx";
import type { ReactNode } from "react";

/** Numbers across the screen, parted by hairlines; on a phone two in a row. */
export const Stats = ({ children }: { children: ReactNode }) => (
  <dl className="flex border-b max-wide:flex-wrap max-wide:border-b-0 [&>div:last-child]:border-r-0 max-wide:[&>div]:border-b">
    {children}
  </dl>
);

type Props = { label: ReactNode; value: ReactNode; note?: ReactNode; isTrouble?: boolean };

export const Stat = ({ label, value, note, isTrouble = false }: Props) => (
  <div className="min-w-0 flex-1 border-r px-4 py-3 max-wide:flex-[1_1_30%] max-tablet:flex-[1_1_50%]">
    <dt className="text-xs text-muted-foreground">{label}</dt>
    <dd
      className={clsx("font-serif text-2xl leading-tight font-semibold tabular-nums", isTrouble && "text-destructive")}
    >
      {value}
    </dd>
    {note ? <dd className="text-xs text-muted-foreground tabular-nums">{note}</dd> : null}
  </div>
);
