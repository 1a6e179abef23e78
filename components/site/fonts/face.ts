import type { Cut } from "./cuts";

/** A cut as style knows it. @param address of its file */
export const faceOf = ({ family, range, weight, style }: Cut, address: string): string =>
  `@font-face{font-family:"${family}";src:url(${address})format("woff2");font-weight:${weight};font-style:${style};font-display:swap;unicode-range:${range}}`;
