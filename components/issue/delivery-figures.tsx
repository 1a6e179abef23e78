import { CircleHelp, CornerUpLeft, OctagonAlert, SkipForward, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { DiscCheck } from "@/components/ui/disc-check";
import { Mark } from "@/components/ui/mark";
import type { DeliveryCounts } from "@/modules/deliveries/delivery";

/** How an issue's letters stand: a bar, and the same in words. They always add up to all. */
export function DeliveryFigures({ counts }: { counts: DeliveryCounts }) {
  const { allCount, acceptedCount, refusedCount, bouncedCount, complainedCount, unknownCount, skippedCount } = counts;
  const waitingCount = counts.pendingCount + counts.sendingCount;

  return (
    <>
      <Bar counts={counts} />
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 tabular-nums">
        <Row count={acceptedCount}>
          <Mark tone="success" icon={DiscCheck}>
            Accepted by their server
          </Mark>
        </Row>
        <Row count={refusedCount}>
          <Mark tone="trouble" icon={TriangleAlert}>
            Refused
          </Mark>
        </Row>
        {bouncedCount > 0 ? (
          <Row count={bouncedCount}>
            <Mark tone="trouble" icon={CornerUpLeft}>
              Came back
            </Mark>
          </Row>
        ) : null}
        {complainedCount > 0 ? (
          <Row count={complainedCount}>
            <Mark tone="trouble" icon={OctagonAlert}>
              Called spam
            </Mark>
          </Row>
        ) : null}
        {unknownCount > 0 ? (
          <Row count={unknownCount}>
            <Mark tone="warning" icon={CircleHelp}>
              Nobody knows
            </Mark>
          </Row>
        ) : null}
        {skippedCount > 0 ? (
          <Row count={skippedCount}>
            <Mark tone="plain" icon={SkipForward}>
              Left or paused before
            </Mark>
          </Row>
        ) : null}
        <Row count={waitingCount}>
          <span className="text-muted-foreground">Waiting</span>
        </Row>
        <div className="col-span-full border-t" />
        <Row count={allCount}>All</Row>
      </dl>
    </>
  );
}

const Row = ({ count, children }: { count: number; children: ReactNode }) => (
  <div className="contents">
    <dt>{children}</dt>
    <dd className="text-right font-semibold">{count.toLocaleString("en")}</dd>
  </div>
);

function Bar({ counts }: { counts: DeliveryCounts }) {
  const { allCount, acceptedCount, refusedCount, bouncedCount, complainedCount, unknownCount, skippedCount } = counts;
  const failedCount = refusedCount + bouncedCount + complainedCount;
  const share = (count: number) => `${allCount === 0 ? 0 : (count / allCount) * 100}%`;
  const waitingCount = counts.pendingCount + counts.sendingCount;
  const number = (count: number) => count.toLocaleString("en");

  return (
    <div
      role="img"
      aria-label={`${number(acceptedCount)} accepted, ${number(failedCount)} refused or come back, ${number(waitingCount)} waiting, of ${number(allCount)}`}
      className="flex h-3 overflow-hidden rounded-sm bg-muted"
    >
      <span className="bg-success" style={{ width: share(acceptedCount) }} />
      <span className="hatched bg-warning" style={{ width: share(unknownCount) }} />
      <span className="bg-destructive" style={{ width: share(failedCount) }} />
      <span className="bg-input" style={{ width: share(skippedCount) }} />
    </div>
  );
}
