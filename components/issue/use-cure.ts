"use client";

import { useRouter } from "next/navigation";
import type { CheckTarget } from "@/modules/issues/check-problem";
import { useComposer } from "./composer-context";

/** Leads to what is to be mended. */
export function useCure(): (target: CheckTarget) => void {
  const { desk, ask } = useComposer();
  const router = useRouter();

  return (target) => {
    switch (target.place) {
      case "subject":
      case "preheader":
        return focusOn(`issue-${target.place}`);
      case "block":
        return focusOn(`block-${target.id}`);
      case "proof":
        return focusOn("proof-menu");
      case "audience":
        return ask("audience");
      case "blocks":
        return focusOn("add-block");
      case "settings":
        return router.push(`/desk/newsletters/${desk.newsletter.slug}/settings`);
    }
  };
}

const CONTROLS = "input, textarea, [role=textbox], [aria-haspopup=menu]";

/** Itself, or the first thing in it that can be changed. */
function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: "center" });
  const control = element?.matches("input, button") ? element : element?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}
