import { mkdirSync, writeFileSync } from "node:fs";

export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** What the paper promises; absent for what is only good to know. */
  bound?: { atLeast: number } | { atMost: number };
};

/** Prints each figure beside its bound, and keeps them in bench/results/. */
export function report(measurement: string, figures: Figure[]): void {
  for (const figure of figures) console.log(lineOf(figure));
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`bench/results/${measurement}.json`, `${JSON.stringify(figures, null, 2)}\n`);
}

function lineOf({ name, value, unit, bound }: Figure): string {
  const shown = `${rounded(value)} ${unit}`.padStart(16);
  if (!bound) return `    ${name.padEnd(58)}${shown}`;

  const isKept = "atLeast" in bound ? value >= bound.atLeast : value <= bound.atMost;
  const promise = "atLeast" in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
  return `  ${isKept ? "✓" : "✗"} ${name.padEnd(58)}${shown}   ${promise}`;
}

const rounded = (value: number) =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);

/** @param values at least one */
export const median = (values: number[]): number => percentile(values, 0.5);

/** @param values at least one  @param share from 0 to 1: what so many of them are not above */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}
