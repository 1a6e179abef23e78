"use client";

import { CircleOff, ShieldCheck, ShieldOff } from "lucide-react";
import { useState, useTransition } from "react";
import { ROLE_NAMES } from "@/components/staff/role-names";
import { Face } from "@/components/ui/face";
import { Mark } from "@/components/ui/mark";
import { Note } from "@/components/ui/note";
import { STACKED_MENU, Table } from "@/components/ui/table";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { Colleague } from "@/modules/staff/queries";
import { PersonMenu } from "./person-menu";

export function PeopleTable({ people, timeZone }: { people: Colleague[]; timeZone: string }) {
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();
  const run = (act: () => Promise<string>) => {
    if (!isBusy) start(async () => setProblem(await act()));
  };

  return (
    <>
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
              <th scope="col">Last signed in</th>
              <th scope="col">Second factor</th>
              <th scope="col">
                <span className="sr-only">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} timeZone={timeZone} run={run} />
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}

type RowProps = { person: Colleague; timeZone: string; run: (act: () => Promise<string>) => void };

const PersonRow = ({ person, timeZone, run }: RowProps) => (
  <tr>
    <td>
      <span className="flex items-center gap-2 py-1">
        <Face person={person} />
        <span className="min-w-0">
          <span className="block font-medium">{person.name}</span>
          <span className="block text-xs text-muted-foreground">{person.email}</span>
        </span>
      </span>
    </td>
    <td data-label="Role" className="whitespace-nowrap">
      {person.isActive ? (
        ROLE_NAMES[person.role]
      ) : (
        <Mark tone="plain" icon={CircleOff}>
          Deactivated {ROLE_NAMES[person.role].toLowerCase()}
        </Mark>
      )}
    </td>
    <td data-label="Last signed in" className="whitespace-nowrap tabular-nums">
      {person.lastSignedInAt ? newsroomTime(person.lastSignedInAt, timeZone) : "Never"}
    </td>
    <td data-label="Second factor">
      <SecondFactor {...person} />
    </td>
    <td className={STACKED_MENU}>
      <PersonMenu person={person} run={run} />
    </td>
  </tr>
);

/** Journalists may do without: for them it is no warning. */
function SecondFactor({ role, hasCodeApp, passkeyCount }: Colleague) {
  const has = [
    passkeyCount > 0 && (passkeyCount === 1 ? "Passkey" : `${passkeyCount} passkeys`),
    hasCodeApp && "Code app",
  ].filter(Boolean);
  if (has.length > 0) {
    return (
      <Mark tone="success" icon={ShieldCheck}>
        {has.join(", ")}
      </Mark>
    );
  }
  return (
    <Mark tone={role === "journalist" ? "plain" : "warning"} icon={ShieldOff}>
      None
    </Mark>
  );
}
