import { Note } from "@/components/ui/note";
import { isBackupOld, type LastBackup } from "@/modules/operations/operations";
import { newsroomTime } from "@/modules/settings/newsroom-time";

type Props = { last: LastBackup | null; now: Date; timeZone: string };

/** When everything was last saved elsewhere; loud where that is too long ago. */
export function BackupNote({ last, now, timeZone }: Props) {
  const command = <code className="rounded-sm bg-muted px-1 py-0.5 text-foreground">npx masthead backup</code>;
  if (!last) {
    return (
      <Note tone="trouble" isFlush>
        <b>No backup was ever made.</b> Whoever runs the machine makes one with {command}; once a night is best.
      </Note>
    );
  }
  const madeAt = new Date(last.madeAt);
  const said = `${newsroomTime(madeAt, timeZone)}, ${megabytes(last.bytes)}`;
  if (isBackupOld(madeAt, now)) {
    return (
      <Note tone="trouble" isFlush>
        <b>The last backup is of {said}.</b> What was written since is on this machine only: {command}.
      </Note>
    );
  }
  return (
    <p className="px-4 tabular-nums">
      {said} <span className="text-muted-foreground">in {last.folder}</span>
    </p>
  );
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
