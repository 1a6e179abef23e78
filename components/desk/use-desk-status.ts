"use client";

import { useEffect, useState } from "react";
import type { DeskStatus } from "./desk-status";

const EVERY_MILLISECONDS = 5_000;

/** Asks what is true every few seconds, in visible tabs only. clock: the newsroom's, by the server's time. */
export function useDeskStatus(atFirst: DeskStatus) {
  const [status, setStatus] = useState(atFirst);
  const [offlineSince, setOfflineSince] = useState<Date | null>(null);
  const [isSignedOut, setSignedOut] = useState(false);
  const clock = useClock(status.now);

  useEffect(() => {
    const controller = new AbortController();
    async function ask() {
      if (document.visibilityState !== "visible") return;
      const answer = await fetchStatus(controller.signal);
      if (controller.signal.aborted) return;
      setSignedOut(answer === "signed-out");
      if (answer && answer !== "signed-out") setStatus(answer);
      setOfflineSince((since) => (answer ? null : (since ?? new Date())));
    }
    const timer = setInterval(ask, EVERY_MILLISECONDS);
    const events = ["visibilitychange", "online", "offline"] as const;
    document.addEventListener(events[0], ask);
    for (const name of events.slice(1)) addEventListener(name, ask);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener(events[0], ask);
      for (const name of events.slice(1)) removeEventListener(name, ask);
    };
  }, []);

  return { status, clock, offlineSince, isSignedOut };
}

/** null where the desk does not answer. */
async function fetchStatus(signal: AbortSignal): Promise<DeskStatus | "signed-out" | null> {
  try {
    const response = await fetch("/desk/status", { signal, redirect: "manual" });
    if (response.type === "opaqueredirect") return "signed-out"; // it would lead to the page for signing in
    return response.ok ? ((await response.json()) as DeskStatus) : null; // a boundary: our own route handler
  } catch {
    return null;
  }
}

/** Ticks between two answers of the server. */
function useClock(serverNow: string): Date {
  const [clock, setClock] = useState(() => new Date(serverNow));

  useEffect(() => {
    const ahead = new Date(serverNow).getTime() - Date.now();
    const tick = () => setClock(new Date(Date.now() + ahead));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [serverNow]);

  return clock;
}
