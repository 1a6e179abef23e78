import { createLucideIcon } from "lucide-react";

/** A filled disc with a check: what readers have. Its hollow sister, CircleCheck, is for what could be. */
export const DiscCheck = createLucideIcon("DiscCheck", [
  ["circle", { cx: "12", cy: "12", r: "9.5", fill: "currentColor", stroke: "none", key: "disc" }],
  ["path", { d: "m8 12.2 2.7 2.7L16 9.6", stroke: "var(--background)", strokeWidth: "2.4", key: "check" }],
]);
