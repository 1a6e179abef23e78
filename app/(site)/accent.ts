import type { CSSProperties } from "react";
import type { Paper } from "@/modules/settings/paper";

/** The paper's own colour, by day and by night, for the style of the whole page. */
export const accentOf = ({ accent }: Paper): CSSProperties & Record<`--${string}`, string> => ({
  "--accent-day": accent.day,
  "--accent-night": accent.night,
});
