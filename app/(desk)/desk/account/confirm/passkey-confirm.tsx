"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { Fingerprint } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { askForPasskeyAction, confirmByPasskeyAction } from "./actions";

export function PasskeyConfirm({ next }: { next: string }) {
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();

  async function confirm() {
    const optionsJSON = await askForPasskeyAction();
    const answer = await startAuthentication({ optionsJSON }).catch(() => null); // called off, or not on this device
    setProblem(
      answer ? await confirmByPasskeyAction(JSON.stringify(answer), next) : "The passkey was not shown. Try again.",
    );
  }

  return (
    <>
      <Button look="primary" onClick={() => start(confirm)} aria-disabled={isBusy || undefined}>
        <Fingerprint aria-hidden className="size-4" />
        Use your passkey
      </Button>
      {problem ? (
        <div role="alert">
          <Problem>{problem}</Problem>
        </div>
      ) : null}
    </>
  );
}
