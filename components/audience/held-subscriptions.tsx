import { CircleOff, Clock, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DiscCheck } from "@/components/ui/disc-check";
import { Mark } from "@/components/ui/mark";
import { Table } from "@/components/ui/table";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { HeldConsent, HeldSubscription } from "@/modules/subscribers/held";

type Props = {
  subscriptions: HeldSubscription[];
  timeZone: string;
  onEnd: (newsletterId: string, name: string) => void;
};

/** What a reader subscribes to, and what they agreed to, when and where. */
export function HeldSubscriptions({ subscriptions, timeZone, onEnd }: Props) {
  if (subscriptions.length === 0) return <p className="text-muted-foreground">They never asked for a newsletter.</p>;
  return (
    <div>
      <h4 className="font-semibold">Newsletters</h4>
      <Table stacks className="[&_td]:py-1.5 [&_td]:align-top [&_tr>:first-child]:pl-0!">
        <thead>
          <tr>
            <th scope="col">Newsletter</th>
            <th scope="col">State</th>
            <th scope="col">Agreed</th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {subscriptions.map((held) => (
            <tr key={held.newsletterId}>
              <td className="font-serif text-lg font-medium">{held.newsletter}</td>
              <td data-label="State">
                <span className="block max-tablet:text-right">
                  <State {...held} timeZone={timeZone} />
                </span>
              </td>
              <td>
                <Agreed held={held} timeZone={timeZone} />
              </td>
              <td className="text-right max-tablet:pt-1!">
                {held.endedAt ? null : (
                  <Button size="small" onClick={() => onEnd(held.newsletterId, held.newsletter)}>
                    Unsubscribe …
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type StateProps = Pick<HeldSubscription, "confirmedAt" | "endedAt" | "endedBy"> & { timeZone: string };

function State({ confirmedAt, endedAt, endedBy, timeZone }: StateProps) {
  if (endedAt) {
    const isTrouble = endedBy === "bounced" || endedBy === "complained";
    return (
      <>
        <Mark tone={isTrouble ? "trouble" : "plain"} icon={isTrouble ? TriangleAlert : CircleOff}>
          {ENDED[endedBy ?? "unsubscribed"]}
        </Mark>
        <Small>{newsroomTime(endedAt, timeZone)}</Small>
      </>
    );
  }
  if (!confirmedAt) {
    return (
      <Mark tone="warning" icon={Clock}>
        Has not confirmed yet
      </Mark>
    );
  }
  return (
    <>
      <Mark tone="success" icon={DiscCheck}>
        Gets it
      </Mark>
      <Small>since {newsroomTime(confirmedAt, timeZone)}</Small>
    </>
  );
}

const ENDED: Record<NonNullable<HeldSubscription["endedBy"]>, string> = {
  unsubscribed: "Left",
  bounced: "Bounced",
  complained: "Complained",
  desk: "Ended at the desk",
};

const Agreed = ({ held, timeZone }: { held: HeldSubscription; timeZone: string }) => (
  <ul className="grid gap-1">
    {held.consents.map((consent) => (
      <li key={`${consent.givenAt.toISOString()} ${consent.form}`}>
        <Consent consent={consent} timeZone={timeZone} />
      </li>
    ))}
    {held.consents.length === 0 ? (
      <li className="text-muted-foreground">No record; asked {newsroomTime(held.createdAt, timeZone)}</li>
    ) : null}
  </ul>
);

const Consent = ({ consent, timeZone }: { consent: HeldConsent; timeZone: string }) => (
  <>
    <span className="wrap-anywhere">{consent.form || "an unknown page"}</span>
    <Small>
      {newsroomTime(consent.givenAt, timeZone)}, wording {consent.wording}
      {consent.networkAddress ? `, from ${consent.networkAddress}` : ""}
      {consent.confirmedAt ? `; confirmed ${newsroomTime(consent.confirmedAt, timeZone)}` : "; not confirmed"}
      {consent.confirmedAt && consent.confirmedFrom ? ` from ${consent.confirmedFrom}` : ""}
    </Small>
  </>
);

const Small = ({ children }: { children: React.ReactNode }) => (
  <span className="block text-xs text-muted-foreground tabular-nums">{children}</span>
);
