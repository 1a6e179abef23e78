"use client";

import { useEffect } from "react";

/** Leads to the first field that something is wrong with, each time a form comes back. */
export function useFirstWrong(problems: Record<string, string>): void {
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const field = document.querySelector<HTMLElement>("[aria-invalid=true]");
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" }); // not beneath the bar at the foot
  }, [problems]);
}
