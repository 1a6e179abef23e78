"use client";

import { useState, useTransition } from "react";
import { ROLE_NAMES } from "@/components/staff/role-names";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { Role } from "@/modules/staff/staff";
import { takeBackInvitationAction } from "./actions";

type Invitation = { id: string; email: string; name: string; role: Role; expiresAt: Date; invitedBy: string };

export function InvitationsTable({ invitations, timeZone }: { invitations: Invitation[]; timeZone: string }) {
  const [asked, setAsked] = useState<Invitation | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();
  const takeBack = (id: string) => start(async () => setProblem(await takeBackInvitationAction(id)));

  return (
    <section aria-labelledby="invited" className="mt-6">
      <h2 id="invited" className="px-4 pb-2 font-semibold">
        Invited, not here yet
      </h2>
      {problem ? (
        <Note tone="trouble" role="alert" isFlush>
          {problem}
        </Note>
      ) : null}
      <div className="overflow-x-auto">
        <Table stacks>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Invited by</th>
              <th scope="col">The link serves until</th>
              <th scope="col">
                <span className="sr-only">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.id}>
                <td>
                  <span className="block font-medium">{invitation.name}</span>
                  <span className="block text-xs text-muted-foreground">{invitation.email}</span>
                </td>
                <td data-label="Role">{ROLE_NAMES[invitation.role]}</td>
                <td data-label="Invited by">{invitation.invitedBy}</td>
                <td data-label="The link serves until" className="whitespace-nowrap tabular-nums">
                  {newsroomTime(invitation.expiresAt, timeZone)}
                </td>
                <td className="text-right">
                  <Button
                    size="small"
                    aria-label={`Take back the invitation of ${invitation.name}`}
                    aria-disabled={isBusy || undefined}
                    onClick={() => setAsked(invitation)}
                  >
                    Take back
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <AskByName
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        act={`Take back the invitation of ${asked?.name ?? ""}`}
        onConfirm={() => asked && takeBack(asked.id)}
      >
        The link in their mail will not work any more.
      </AskByName>
    </section>
  );
}
