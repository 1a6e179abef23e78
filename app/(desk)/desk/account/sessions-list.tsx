"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { AccountRow } from "./account-section";
import { endOtherSessionsAction, endSessionAction } from "./actions";

type Session = { id: string; device: string; address: string; createdAt: Date; lastSeenAt: Date };
type Props = { sessions: Session[]; ownId: string; timeZone: string };

export function SessionsList({ sessions, ownId, timeZone }: Props) {
  const [isBusy, start] = useTransition();

  return (
    <>
      <ul>
        {sessions.map(({ id, device, address, createdAt, lastSeenAt }) => (
          <AccountRow
            key={id}
            name={device || "A browser"}
            note={[
              address,
              `signed in ${newsroomTime(createdAt, timeZone)}`,
              id === ownId ? "this one" : `last used ${newsroomTime(lastSeenAt, timeZone)}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          >
            {id === ownId ? null : (
              <Button
                size="small"
                aria-label={`Sign out ${device}, last used ${newsroomTime(lastSeenAt, timeZone)}`}
                aria-disabled={isBusy || undefined}
                onClick={() => start(() => endSessionAction(id))}
              >
                Sign out
              </Button>
            )}
          </AccountRow>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button
          className="justify-self-start"
          aria-disabled={isBusy || undefined}
          onClick={() => start(() => endOtherSessionsAction())}
        >
          Sign out everywhere else
        </Button>
      ) : null}
    </>
  );
}
