"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { AccountRow } from "./account-section";
import { removePasskeyAction } from "./passkey-actions";

type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export function PasskeyList({ passkeys, timeZone }: { passkeys: Passkey[]; timeZone: string }) {
  const [asked, setAsked] = useState<Passkey | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();
  const remove = (id: string) => start(async () => setProblem(await removePasskeyAction(id)));

  return (
    <>
      <ul className="empty:hidden">
        {passkeys.map((passkey) => (
          <AccountRow key={passkey.id} name={passkey.name} note={noteOf(passkey, timeZone)}>
            <Button
              size="small"
              aria-label={`Remove the passkey ${passkey.name}`}
              aria-disabled={isBusy || undefined}
              onClick={() => setAsked(passkey)}
            >
              Remove
            </Button>
          </AccountRow>
        ))}
      </ul>
      {problem ? (
        <div role="alert">
          <Problem>{problem}</Problem>
        </div>
      ) : null}
      <AskByName
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        act={`Remove “${asked?.name ?? ""}”`}
        onConfirm={() => asked && remove(asked.id)}
      >
        The device that holds it will not open the desk any more.
      </AskByName>
    </>
  );
}

const noteOf = ({ createdAt, lastUsedAt }: Passkey, timeZone: string) =>
  `Added ${newsroomTime(createdAt, timeZone)} · ${lastUsedAt ? `last used ${newsroomTime(lastUsedAt, timeZone)}` : "not used yet"}`;
