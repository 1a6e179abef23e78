"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { renewRecoveryCodesAction } from "./code-actions";

export function RecoveryCodes({ leftCount }: { leftCount: number }) {
  const [codes, setCodes] = useState<string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, start] = useTransition();
  const renew = () => start(async () => setCodes(await renewRecoveryCodesAction()));
  const act = leftCount > 0 ? "Replace the recovery codes" : "Make recovery codes";

  return (
    <>
      {codes.length > 0 ? (
        <NewCodes codes={codes} />
      ) : (
        <p>{leftCount > 0 ? `${leftCount} are left.` : "There are none."}</p>
      )}
      <Button
        className="justify-self-start"
        aria-disabled={isBusy || undefined}
        onClick={() => (leftCount > 0 ? setAsked(true) : renew())}
      >
        {act}
      </Button>
      <AskByName open={isAsked} onOpenChange={setAsked} act={act} onConfirm={renew}>
        The codes you have kept will not work any more.
      </AskByName>
    </>
  );
}

const NewCodes = ({ codes }: { codes: string[] }) => (
  <Note tone="warning" role="status" actions={<Download codes={codes} />}>
    <p>Keep these now: they are not shown again. Each works once.</p>
    <ul className="mt-2 grid w-fit gap-x-6 font-mono tablet:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  </Note>
);

const Download = ({ codes }: { codes: string[] }) => (
  <a
    href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`}
    download="recovery-codes.txt"
    className="font-medium underline"
  >
    Download
  </a>
);
