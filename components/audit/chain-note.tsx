import type { ReactNode } from "react";
import { type Clock, dayAndTime } from "@/components/site/clock";
import { Note } from "@/components/ui/note";
import type { AuditChain } from "@/modules/audit/audit-entry";

/** Whether anybody changed the log behind its back. */
export function ChainNote({ chain, clock }: { chain: AuditChain; clock: Clock }) {
  if (chain.is === "whole") return <Whole chain={chain} clock={clock} />;
  return (
    <Note tone="trouble" role="alert" isFlush>
      {TROUBLES[chain.is](chain as never)} Compare with a backup, and with the worker’s own log, which says how far the
      log was each time it was gone over. Then ask who had that access.
    </Note>
  );
}

type Of<Is extends AuditChain["is"]> = Extract<AuditChain, { is: Is }>;

const TROUBLES: { [Is in Exclude<AuditChain["is"], "whole">]: (chain: Of<Is>) => ReactNode } = {
  broken: ({ at }) => (
    <>
      <strong>Entry {at.toLocaleString("en")} is not as it was written, or the one before it is gone.</strong> Somebody
      with access to the database changed or removed what stood there.
    </>
  ),
  "cut-off": ({ after, missingCount }) => (
    <>
      <strong>
        {missingCount === 1 ? "The entry" : `${missingCount.toLocaleString("en")} entries`} after{" "}
        {after.toLocaleString("en")} {missingCount === 1 ? "is" : "are"} gone.
      </strong>{" "}
      Somebody with access to the database took off the end of the log.
    </>
  ),
  "anchor-strange": () => (
    <>
      <strong>The note on how long this log was is not ours.</strong> Either AUTH_SECRET was changed: then{" "}
      <code>npx masthead audit anchor</code> begins a new one. Or somebody with access to the database wrote it.
    </>
  ),
};

function Whole({ chain: { entryCount, goneOverAt }, clock }: { chain: Of<"whole">; clock: Clock }) {
  if (entryCount === 0) return null;
  return (
    <p className="border-b px-4 py-2 text-muted-foreground">
      {entryCount.toLocaleString("en")} {entryCount === 1 ? "entry" : "entries"}: none is missing, and the newest are as
      they were written.{" "}
      {goneOverAt ? `All of them were gone over again, the last time ${dayAndTime(goneOverAt, clock)}.` : ""}
    </p>
  );
}
