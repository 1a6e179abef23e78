import type { ArchiveRun, ReadingWish, StoredBackup } from "@/modules/archive-runs/archive-run";
import type { Plain } from "@/modules/platform/plain";

export type RunView<Work extends ArchiveRun["work"]> = Plain<ArchiveRun<Work>>;

/** Another system's archive on its way in. receivedBytes: of its file; import: what was last made of it. */
export type ImportView = { reading: RunView<"read">; receivedBytes: number; import: RunView<"import"> | null };

/** Everything the page of the archive shows, read anew while something is under way. */
export type ArchiveView = {
  now: string;
  timeZone: string;
  exports: RunView<"export">[];
  backup: {
    /** The last one that was asked for here. */
    run: RunView<"backup"> | null;
    stored: Plain<StoredBackup>[];
    isOld: boolean;
  };
  imports: ImportView[];
};

/** Done, or the sentence for why not. */
export type ArchiveAnswer = { ok: true } | { ok: false; problem: string };

export type ArchiveActions = {
  makeExport: (withPictures: boolean) => Promise<ArchiveAnswer>;
  makeBackup: () => Promise<ArchiveAnswer>;
  removeBackup: (name: string) => Promise<ArchiveAnswer>;
  stop: (runId: string) => Promise<ArchiveAnswer>;
  discard: (runId: string) => Promise<ArchiveAnswer>;
  beginImport: (file: { fileName: string; sizeInBytes: number }) => Promise<ArchiveAnswer & { runId?: string }>;
  read: (runId: string, wish: Omit<ReadingWish, "system">) => Promise<ArchiveAnswer>;
  import: (runId: string) => Promise<ArchiveAnswer>;
};

export const ARCHIVE_PATH = "/desk/archive";
export const piecesPath = (runId: string) => `${ARCHIVE_PATH}/imports/${runId}/pieces`;

/** "12.3 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const [amount, unit] = bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${amount.toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}`;
}

/** "1,204 stories", "1 story" */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
