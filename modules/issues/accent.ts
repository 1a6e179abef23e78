import { contrast } from "@/modules/settings/contrast";

/** Grounds of letters by day and by night; links are set in the accent on them. */
const GROUNDS = { day: "#ffffff", night: "#16181c" };
const LEAST_CONTRAST = 4.5; // WCAG 1.4.3, for text

/** The colour of a newsletter by day and by night: as near to the one that was chosen as can be read on either ground. */
export function accentOf(colour: string | null, paper: { day: string; night: string }): { day: string; night: string } {
  if (!colour) return paper;
  return { day: towards("#000000", colour, GROUNDS.day), night: towards("#ffffff", colour, GROUNDS.night) };
}

const STEPS = 20;

function towards(end: string, colour: string, ground: string): string {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, end, step / STEPS);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return end;
}

/** @param share of the second colour, 0–1 */
function mix(one: string, other: string, share: number): string {
  const part = (start: number) => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((from ?? 0) * (1 - share) + (to ?? 0) * share);
  };
  return `#${[1, 3, 5].map((start) => part(start).toString(16).padStart(2, "0")).join("")}`;
}
