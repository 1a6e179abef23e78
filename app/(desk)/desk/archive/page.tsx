import type { Metadata } from "next";
import { ArchiveScreen } from "@/components/archive/archive-screen";
import { PageTop } from "@/components/ui/page-top";
import { permit } from "@/modules/staff/session";
import {
  askForBackupAction,
  askForExportAction,
  askForImportAction,
  askForReadingAction,
  beginImportAction,
  discardFileAction,
  removeBackupAction,
  stopRunAction,
} from "./actions";
import { readArchiveView } from "./archive-view";

export const metadata: Metadata = { title: "Archive" };

export default async function ArchivePage() {
  await permit("move-archive");
  const view = await readArchiveView(new Date());

  return (
    <>
      <PageTop title="Archive" note="all that the paper holds, out and in" />
      <ArchiveScreen
        view={view}
        actions={{
          makeExport: askForExportAction,
          makeBackup: askForBackupAction,
          removeBackup: removeBackupAction,
          stop: stopRunAction,
          discard: discardFileAction,
          beginImport: beginImportAction,
          read: askForReadingAction,
          import: askForImportAction,
        }}
      />
    </>
  );
}
