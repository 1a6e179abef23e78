"use client";

import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { ARCHIVE_PATH, type ArchiveActions, type ArchiveView } from "./archive-view";
import { BackupPart } from "./backup-part";
import { ExportPart } from "./export-part";
import { ImportPart } from "./import-part";
import { ArchiveProvider, useArchiveView } from "./use-archive";

/** All that the paper holds, out and in. What is under way goes on when one leaves, and is found here again. */
export function ArchiveScreen({ view, actions }: { view: ArchiveView; actions: ArchiveActions }) {
  const archive = useArchiveView(view, actions);
  return (
    <ArchiveProvider value={archive}>
      {archive.isLocked ? (
        <Note tone="warning" isFlush role="alert">
          It is a while since you showed that it is you. What is under way goes on.{" "}
          <a href={ARCHIVE_PATH} className="text-primary underline underline-offset-3">
            Show it again
          </a>
        </Note>
      ) : null}
      <ArchivePart
        id="backup"
        title="Backup"
        note="Everything that cannot be made again: stories, people, settings, orders, readers, pictures."
      >
        <BackupPart />
      </ArchivePart>
      <ArchivePart
        id="export"
        title="Export"
        note="All stories, pages, tags and bylines as one file that Ghost and Masthead can import. Nothing of readers is in it."
      >
        <ExportPart />
      </ArchivePart>
      <ArchivePart
        id="import"
        title="Import"
        note="The archive of another system: an export of Ghost (JSON or zip), or of WordPress (XML). It is read and counted before anything is written."
      >
        <ImportPart />
      </ArchivePart>
    </ArchiveProvider>
  );
}

type PartProps = { id: string; title: string; note: string; children: ReactNode };

const ArchivePart = ({ id, title, note, children }: PartProps) => (
  <section
    id={id}
    aria-labelledby={`${id}-title`}
    className="grid grid-cols-[220px_minmax(0,720px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,720px)]"
  >
    <div>
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="mt-1 text-muted-foreground">{note}</p>
    </div>
    <div className="grid content-start gap-4">{children}</div>
  </section>
);
