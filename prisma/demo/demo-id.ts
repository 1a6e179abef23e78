import { stableId } from "@/modules/imports/stable-id";

export const DEMO_SOURCE = "demo";

/** The same name always gives the same id, so that a second load adds nothing. */
export const demoId = (kind: "article" | "picture" | "group" | "stock" | "letter" | "block", name: string) =>
  stableId(DEMO_SOURCE, kind, name);
