/** What was done or was not, as a sentence. */
export type Told = { tone: "success" | "trouble" | "ready"; text: string };
