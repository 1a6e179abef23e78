"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  label: string;
  /** @returns what to say beside the button */
  run: () => Promise<{ said: string; isWell: boolean }>;
  size?: "small" | "normal";
};

/** Does something behind the paper, and says beside itself what came of it. */
export function OperationButton({ label, run, size = "normal" }: Props) {
  const [answer, setAnswer] = useState<{ said: string; isWell: boolean } | null>(null);
  const [isRunning, start] = useTransition();

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span role="status" className={answer?.isWell === false ? "text-destructive" : "text-success"}>
        {answer?.said ?? ""}
      </span>
      <Button
        size={size}
        aria-disabled={isRunning || undefined}
        onClick={() => {
          if (!isRunning) start(async () => setAnswer(await run()));
        }}
      >
        {label}
      </Button>
    </span>
  );
}
