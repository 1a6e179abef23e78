import { Table } from "@/components/ui/table";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { HeldDelivery } from "@/modules/subscribers/held";

type Props = { deliveries: HeldDelivery[]; allCount: number; timeZone: string };

const STATES: Record<HeldDelivery["state"], string> = {
  pending: "To be sent",
  sending: "Being sent",
  accepted: "Accepted",
  refused: "Refused",
  bounced: "Bounced",
  complained: "Complained",
  unknown: "Nobody knows",
  skipped: "Left out",
};

/** Which letters went to a reader, as the ledger has it; never whether they were opened. */
export function HeldDeliveries({ deliveries, allCount, timeZone }: Props) {
  if (allCount === 0) return <p className="text-muted-foreground">No letter of a newsletter was ever sent to them.</p>;
  return (
    <details>
      <summary className="min-h-[26px] font-semibold coarse:min-h-11">
        Letters <span className="font-normal text-muted-foreground tabular-nums">{allCount.toLocaleString("en")}</span>
      </summary>
      <Table stacks>
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">State</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ newsletter, subject, state, at, problem }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a list that does not change
            <tr key={index}>
              <td>
                <span className="font-serif">{subject || "without a subject"}</span>
                <span className="text-muted-foreground">, {newsletter}</span>
              </td>
              <td data-label="State">
                {STATES[state]}
                {problem ? <span className="block text-xs text-muted-foreground wrap-anywhere">{problem}</span> : null}
              </td>
              <td data-label="When" className="whitespace-nowrap tabular-nums">
                {at ? newsroomTime(at, timeZone) : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {allCount > deliveries.length ? (
        <p className="pt-2 text-muted-foreground">
          And {(allCount - deliveries.length).toLocaleString("en")} older ones.
        </p>
      ) : null}
    </details>
  );
}
