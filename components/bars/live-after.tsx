"use client";

import { CircleCheckBig, LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { Mark } from "@/components/ui/mark";

const EVERY_MILLISECONDS = 500;

/** How soon a change was seen at its public address: by the press's own record. @param since ISO */
export function LiveAfter({ since }: { since: string }) {
  const [milliseconds, setMilliseconds] = useState<number | null>(null);

  useEffect(() => {
    if (milliseconds !== null) return;
    const controller = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/desk/front/bars/live?since=${encodeURIComponent(since)}`, {
        signal: controller.signal,
        redirect: "manual",
      }).catch(() => null);
      if (!answer?.ok) return;
      const run = (await answer.json()) as { milliseconds: number | null }; // a boundary: our own route handler
      setMilliseconds(run.milliseconds);
    };
    const timer = setInterval(ask, EVERY_MILLISECONDS);
    ask();
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [since, milliseconds]);

  return (
    <span role="status">
      {milliseconds === null ? (
        <Mark tone="planned" icon={LoaderCircle}>
          On its way to readers
        </Mark>
      ) : (
        <Mark tone="success" icon={CircleCheckBig}>
          Live in {(milliseconds / 1000).toFixed(1)} s
        </Mark>
      )}
    </span>
  );
}
