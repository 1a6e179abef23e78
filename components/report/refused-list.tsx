"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { RefusedDelivery } from "@/modules/deliveries/delivery";
import { newsroomTime } from "@/modules/settings/newsroom-time";

type Props = { list: () => Promise<RefusedDelivery[]>; timeZone: string };

const STATES: Record<RefusedDelivery["state"], string> = {
  refused: "Refused",
  bounced: "Bounced",
  complained: "Complained",
  unknown: "Unknown",
};

/** The addresses, shown to admins who ask for them: each look is noted. */
export function RefusedList({ list, timeZone }: Props) {
  const [rows, setRows] = useState<RefusedDelivery[] | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, start] = useTransition();
  const ask = () => {
    if (isBusy) return;
    start(async () => {
      try {
        setRows(await list());
      } catch {
        setProblem("The desk does not answer. Try again.");
      }
    });
  };

  if (!rows) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={ask} aria-disabled={isBusy || undefined}>
          See the addresses
        </Button>
        <span className="text-muted-foreground">Noted in the audit log.</span>
        {problem ? (
          <Note tone="trouble" role="alert">
            {problem}
          </Note>
        ) : null}
      </div>
    );
  }
  if (rows.length === 0) return <p className="text-muted-foreground">Every letter was taken, or waits.</p>;
  return (
    <Table stacks className="[&_tr>:first-child]:pl-0!">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">State</th>
          <th scope="col">What the mail server said</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ deliveryId, email, state, problem: said, closedAt }) => (
          <tr key={deliveryId}>
            <td className="wrap-anywhere">{email ?? <span className="text-muted-foreground">erased since</span>}</td>
            <td data-label="State">{STATES[state]}</td>
            <td className="wrap-anywhere text-muted-foreground">{said}</td>
            <td data-label="When" className="whitespace-nowrap tabular-nums">
              {closedAt ? newsroomTime(closedAt, timeZone) : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
