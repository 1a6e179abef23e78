"use client";

import { Download, HardDriveDownload } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { STACKED_MENU, Table } from "@/components/ui/table";
import { isOngoing } from "@/modules/archive-runs/archive-run";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { ARCHIVE_PATH, type ArchiveView, countWords, sizeWords } from "./archive-view";
import { FailedRun, OngoingRun } from "./run-line";
import { useArchive, useAsking } from "./use-archive";

export function BackupPart() {
  const { view, actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  const { run, stored } = view.backup;

  return (
    <>
      <Age />
      {run && isOngoing(run.state) ? (
        <OngoingRun run={run} title="Backup under way" />
      ) : (
        <Button
          look="primary"
          className="justify-self-start"
          disabled={isBusy}
          onClick={() => void ask(actions.makeBackup)}
        >
          <HardDriveDownload aria-hidden className="size-4" />
          Make a backup now
        </Button>
      )}
      {problem ? <Problem>{problem}</Problem> : null}
      {run?.state === "failed" ? <FailedRun run={run} title="The backup" /> : null}
      {stored.length > 0 ? <StoredBackups /> : null}
      <p className="text-xs text-muted-foreground">
        A backup holds readers’ addresses. Keep it where only you can read it, on another machine, together with
        AUTH_SECRET: code apps cannot be checked without it. <Code>npx masthead backup</Code> makes one by the clock,{" "}
        <Code>npx masthead restore</Code> brings an unpacked one back.
      </p>
    </>
  );
}

const Code = ({ children }: { children: string }) => (
  <code className="rounded-sm bg-muted px-1 py-0.5 text-foreground">{children}</code>
);

/** Loud where the last one is too old. */
function Age() {
  const { view } = useArchive();
  const { stored, isOld } = view.backup;
  const [last] = stored;
  if (!last) {
    return (
      <Note tone="trouble">
        <b>There is no backup on this machine.</b> What is lost here is lost.
      </Note>
    );
  }
  return isOld ? (
    <Note tone="trouble">
      <b>The last backup is of {newsroomTime(new Date(last.madeAt), view.timeZone)}.</b> What was written since is on
      this machine only.
    </Note>
  ) : null;
}

function StoredBackups() {
  const { view } = useArchive();
  return (
    <Table stacks className="tabular-nums">
      <thead>
        <tr>
          <th scope="col">As of</th>
          <th scope="col">Holds</th>
          <th scope="col">Size</th>
          <th scope="col">
            <span className="sr-only">What to do with it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.backup.stored.map((backup) => (
          <BackupRow key={backup.name} backup={backup} />
        ))}
      </tbody>
    </Table>
  );
}

function BackupRow({ backup }: { backup: ArchiveView["backup"]["stored"][number] }) {
  const { view, actions } = useArchive();
  const { problem, ask } = useAsking();
  const [isAsking, setAsking] = useState(false);
  const madeAt = newsroomTime(new Date(backup.madeAt), view.timeZone);

  return (
    <tr>
      <td>{madeAt}</td>
      <td data-label="Holds">
        {countWords(backup.rowCount, "row")}, {countWords(backup.fileCount, "file")}
      </td>
      <td data-label="Size" className="whitespace-nowrap">
        {sizeWords(backup.bytes)}
      </td>
      <td className={`${STACKED_MENU} max-tablet:static! max-tablet:mt-1`}>
        <span className="inline-flex gap-2">
          <a
            href={`${ARCHIVE_PATH}/backups/${backup.name}/file`}
            download
            aria-label={`Download the backup of ${madeAt}`}
            className={buttonClass({ size: "small" })}
          >
            <Download aria-hidden className="size-3.5" />
            Download
          </a>
          <Button
            size="small"
            look="danger"
            aria-label={`Delete the backup of ${madeAt} …`}
            onClick={() => setAsking(true)}
          >
            Delete …
          </Button>
        </span>
        {problem ? <Problem>{problem}</Problem> : null}
        <AskByName
          open={isAsking}
          onOpenChange={setAsking}
          act={`Delete the backup of ${madeAt}`}
          onConfirm={() => void ask(() => actions.removeBackup(backup.name))}
        >
          <p>It goes for good: nothing brings a deleted backup back.</p>
        </AskByName>
      </td>
    </tr>
  );
}
