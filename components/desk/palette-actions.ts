"use client";

import type { LucideIcon } from "lucide-react";
import { useEffect } from "react";

/** Something that the open screen can do, by typing its name in the palette. */
export type PaletteAction = { label: string; icon: LucideIcon; run: () => void; key?: string };

type Offer = { heading: string; actions: PaletteAction[] };

const offers = new Set<Offer>();

/** Offers actions in the palette while what calls it is on the screen. Those of one heading stand together. */
export function usePaletteActions(heading: string, actions: PaletteAction[]): void {
  useEffect(() => {
    const offer = { heading, actions };
    offers.add(offer);
    return () => {
      offers.delete(offer);
    };
  });
}

/** What the open screen offers now. */
export function listPaletteActions(): Map<string, PaletteAction[]> {
  const byHeading = new Map<string, PaletteAction[]>();
  for (const { heading, actions } of offers) {
    if (actions.length > 0) byHeading.set(heading, [...(byHeading.get(heading) ?? []), ...actions]);
  }
  return byHeading;
}
