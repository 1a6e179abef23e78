import type { Face } from "@/components/front-board/board-head";

/** Which board an address asks for; anything unknown is the draft. */
export const faceOf = (asked: string | string[] | undefined): Face =>
  asked === "live" || asked === "later" ? asked : "draft";
