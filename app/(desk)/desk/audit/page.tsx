import { AuditTable } from "@/components/audit/audit-table";
import { ChainNote } from "@/components/audit/chain-note";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { checkAuditChain, listAuditEntries } from "@/modules/audit/queries";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";

export const metadata = { title: "Audit log" };

type Props = { searchParams: Promise<{ before?: string | string[]; subject?: string | string[] }> };

/** Admins see all of it, after a fresh second factor; editors see what they did themselves. */
export default async function AuditPage({ searchParams }: Props) {
  const seesAll = await mayDo("see-audit");
  const staff = seesAll ? await permit("see-audit") : await permit("see-own-audit");
  const { before, subject } = await searchParams;

  const filter = {
    ...(seesAll || staff.personId === null ? {} : { personId: staff.personId }),
    ...(typeof subject === "string" && subject !== "" ? { subject } : {}),
    ...(typeof before === "string" && /^[1-9]\d{0,14}$/.test(before) ? { before: Number(before) } : {}),
  };
  const [log, chain, paper] = await Promise.all([
    listAuditEntries(filter),
    seesAll ? checkAuditChain() : null,
    readPaper(),
  ]);

  return (
    <>
      <PageTop title="Audit log" note={seesAll ? "what everybody did" : "what you did"}>
        {"subject" in filter || "before" in filter ? <ButtonLink href="/desk/audit">Show all</ButtonLink> : null}
      </PageTop>
      {chain ? <ChainNote chain={chain} clock={{ timeZone: paper.timeZone, now: new Date() }} /> : null}
      {log.entries.length === 0 ? (
        <EmptyState title="Nothing is written here yet">
          What changes the paper, its people or its settings is noted here, and never taken out again.
        </EmptyState>
      ) : (
        <AuditTable entries={log.entries} timeZone={paper.timeZone} />
      )}
      {log.olderThan === null ? null : (
        <p className="p-4">
          <ButtonLink href={olderPath(log.olderThan, filter.subject)}>Older entries</ButtonLink>
        </p>
      )}
    </>
  );
}

const olderPath = (before: number, subject: string | undefined) =>
  `/desk/audit?${new URLSearchParams({ before: String(before), ...(subject ? { subject } : {}) })}`;
