import type { ReactNode } from "react";
import { BackupNote } from "@/components/operations/backup-note";
import { FailedJobs } from "@/components/operations/failed-jobs";
import { MailProblems } from "@/components/operations/mail-problems";
import { PressRuns } from "@/components/operations/press-runs";
import { PrintEverything } from "@/components/operations/print-everything";
import { QueueTable } from "@/components/operations/queue-table";
import { ButtonLink } from "@/components/ui/button";
import { PageTop } from "@/components/ui/page-top";
import { MAIL_FILES_PATH } from "@/modules/mail-files/mail-file";
import { mailServerName } from "@/modules/mail-files/queries";
import {
  listFailedJobs,
  listMailProblems,
  listQueues,
  readFreeBytes,
  readLastBackup,
  readVersions,
} from "@/modules/operations/queries";
import { readPaper } from "@/modules/settings/queries";
import { listPressRuns } from "@/modules/snapshots/press-status";
import { mayDo, permit } from "@/modules/staff/session";
import { printEverythingAction, retryJobAction } from "./actions";

export const metadata = { title: "Operations" };

export default async function OperationsPage() {
  await permit("see-operations");
  const now = new Date();
  const readsLetters = mailServerName() === null && (await mayDo("read-letters"));
  const [{ timeZone }, runs, queues, failed, mail, versions, freeBytes, backup] = await Promise.all([
    readPaper(),
    listPressRuns(),
    listQueues(),
    listFailedJobs(),
    listMailProblems(),
    readVersions(),
    readFreeBytes(),
    readLastBackup(),
  ]);

  return (
    <>
      <PageTop title="Operations" note="what runs behind the paper">
        {readsLetters ? <ButtonLink href={MAIL_FILES_PATH}>Letters in files</ButtonLink> : null}
        <PrintEverything print={printEverythingAction} />
      </PageTop>
      <Part title="Press, latest changes">
        <PressRuns runs={runs} timeZone={timeZone} />
      </Part>
      <Part title="Work in the queue">
        <QueueTable queues={queues} timeZone={timeZone} />
      </Part>
      <Part title="Given up">
        <FailedJobs jobs={failed} timeZone={timeZone} retry={retryJobAction} />
      </Part>
      <Part title="Outgoing mail that was not taken">
        <MailProblems problems={mail} timeZone={timeZone} />
      </Part>
      <Part title="Last backup">
        <BackupNote last={backup} now={now} timeZone={timeZone} />
      </Part>
      <Part title="Versions and room">
        <dl className="grid max-w-xl grid-cols-[max-content_1fr] gap-x-6 gap-y-1 px-4 tabular-nums [&_dt]:text-muted-foreground">
          <dt>Masthead</dt>
          <dd>{versions.masthead}</dd>
          <dt>Next</dt>
          <dd>{versions.next}</dd>
          <dt>Node</dt>
          <dd>{versions.node}</dd>
          <dt>PostgreSQL</dt>
          <dd>{versions.postgres}</dd>
          <dt>Room left on the disk</dt>
          <dd>{gigabytes(freeBytes)}</dd>
        </dl>
      </Part>
    </>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-b py-4">
    <h2 className="px-4 pb-2 text-lg font-semibold">{title}</h2>
    {children}
  </section>
);

const gigabytes = (bytes: number) => `${(bytes / 1e9).toLocaleString("en", { maximumFractionDigits: 1 })} GB`;
