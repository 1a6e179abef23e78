/** Where to go to mend it. */
export type CheckTarget =
  | { place: "subject" | "preheader" | "audience" | "blocks" | "proof" | "settings" }
  | { place: "block"; id: string };

/** detail: which one it is ("emergency plan", "103"); answer: why, by a code or an instant. */
export type CheckProblem = { target: CheckTarget; detail: string; answer?: string };
