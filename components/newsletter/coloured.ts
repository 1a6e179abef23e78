import type { CSSProperties } from "react";
import { accentOf } from "@/modules/issues/accent";
import type { Paper } from "@/modules/settings/paper";

/** A newsletter's own colour, for the style of its pages: `<main className="wrap coloured" style={…}>`; none where it has none. */
export function colouredBy(colour: string | null, { accent }: Paper): { className: string; style?: CSSProperties } {
  if (!colour) return { className: "wrap" };
  const { day, night } = accentOf(colour, accent);
  const style: CSSProperties & Record<`--${string}`, string> = { "--accent-day": day, "--accent-night": night };
  return { className: "wrap coloured", style };
}
