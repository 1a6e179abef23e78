"use client";

import { useCallback, useEffect, useState } from "react";
import type { SendingView } from "./issue-view";

const EVERY_MILLISECONDS = 2_500;
const SELDOM_MILLISECONDS = 15_000;

/** What is on its way, looked at every few seconds while anything is, in visible tabs only. */
export function useSending(path: string, atFirst: SendingView[]) {
  const [sending, setSending] = useState(atFirst);

  const ask = useCallback(async () => {
    const response = await fetch(`${path}/sending`, { redirect: "manual" }).catch(() => null);
    if (!response?.ok) return;
    const next = ((await response.json()) as { sending: SendingView[] }).sending; // a boundary: our own route handler
    setSending(next);
  }, [path]);

  const isMoving = sending.some(({ state }) => state === "sending");
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && void ask();
    const timer = setInterval(look, isMoving ? EVERY_MILLISECONDS : SELDOM_MILLISECONDS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask, isMoving]);

  return { sending, ask };
}
