"use client";

import { useEffect, useEffectEvent } from "react";
import { isFreeKey } from "@/components/ui/use-row-keys";

/** A single key outside of text fields; none while a dialog is open. */
export function useSingleKey(key: string, act: () => void, isOn: boolean) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.key.toLowerCase() !== key || !isFreeKey(event)) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
