"use client";

import { useState, useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { SECOND_FACTOR_PATH } from "@/modules/staff/sign-in";
import { AccountRow } from "./account-section";
import { removeCodeAppAction } from "./code-actions";

/** since: null = none is set up. */
export function CodeAppRow({ since, timeZone }: { since: Date | null; timeZone: string }) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, start] = useTransition();
  if (!since) {
    return (
      <ButtonLink href={SECOND_FACTOR_PATH} prefetch={false} className="justify-self-start">
        Set up a code app
      </ButtonLink>
    );
  }

  return (
    <ul>
      <AccountRow name="Code app" note={`Set up ${newsroomTime(since, timeZone)}`}>
        <Button size="small" aria-disabled={isBusy || undefined} onClick={() => setAsked(true)}>
          Remove the code app
        </Button>
      </AccountRow>
      <AskByName
        open={isAsked}
        onOpenChange={setAsked}
        act="Remove the code app"
        onConfirm={() => start(() => removeCodeAppAction())}
      >
        Its codes will not be taken any more. Editors and admins need a passkey instead.
      </AskByName>
    </ul>
  );
}
