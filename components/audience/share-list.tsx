import type { ReactNode } from "react";

type Share = { key: string; name: ReactNode; count: number };

/** Parts of a whole, each with its bar; the numbers say the same. */
export function ShareList({ shares }: { shares: Share[] }) {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className="grid gap-2">
      {shares.map(({ key, name, count }) => (
        <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto_3rem] items-baseline gap-x-3">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <span className="tabular-nums">{count.toLocaleString("en")}</span>
          <span className="text-right text-xs text-muted-foreground tabular-nums">{percent(count, all)}</span>
          <span aria-hidden className="col-span-full mt-1 h-1.5 overflow-hidden rounded-xs bg-muted">
            <span
              className="block h-full bg-primary/60 forced-colors:bg-[CanvasText]"
              style={{ width: `${all === 0 ? 0 : (count / all) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "31 %", "< 1 %" */
function percent(count: number, all: number): string {
  const share = all === 0 ? 0 : (count / all) * 100;
  return share > 0 && share < 1 ? "< 1 %" : `${Math.round(share)} %`;
}
