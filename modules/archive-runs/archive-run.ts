import { z } from "zod";
import type { Job } from "@/modules/platform/job";
import type { Actor } from "@/modules/staff/staff";

/**
 * A long piece of work on all that the paper holds: an export, a backup, the reading of another system's archive, its import. It is
 * asked for at the desk and done by the worker; whoever asked may leave and come back.
 */

export const WORKS = ["export", "backup", "read", "import"] as const;
export type ArchiveWork = (typeof WORKS)[number];
export type ArchiveState = "receiving" | "waiting" | "running" | "done" | "failed" | "stopped";
export const isOngoing = (state: ArchiveState): boolean => state === "waiting" || state === "running";

/** withPictures: the originals too, as a zip; else pictures are named by their public addresses. */
export const exportWish = z.object({ withPictures: z.boolean() });
export type ExportWish = z.infer<typeof exportWish>;

export const SYSTEMS = ["ghost", "wordpress"] as const;
export type System = (typeof SYSTEMS)[number];

const LANGUAGE = "Two or three small letters, such as “en” or “uk”";
const SITE = "An address that begins with https:// or http://";

/** How an archive is to be read. */
export const readingWish = z.object({
  system: z.enum(SYSTEMS),
  /** Of stories that do not say theirs; null = the archive's own, or English. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, LANGUAGE)
    .nullable(),
  /** Where the old site is, for pictures and links that the archive names by their paths. */
  site: z
    .url({ protocol: /^https?$/, error: SITE })
    .max(300)
    .nullable(),
  /** Whether pictures that are not in the file are got from their public addresses. */
  mayFetch: z.boolean(),
});
export type ReadingWish = z.infer<typeof readingWish>;

/** What was sent, and how it is to be read once somebody has said so. */
export const sentArchive = z.object({ fileName: z.string().max(200), reading: readingWish.nullable() });
/** readingId: the run that showed what will be written. */
const importWish = sentArchive.extend({ readingId: z.uuid() });

/** How far it is. step: what is being done, in words; of: null while nobody can say how many there are. */
export const progress = z.object({ step: z.string(), done: z.number().int(), of: z.number().int().nullable() });
export type Progress = z.infer<typeof progress>;

export const exportOutcome = z.object({ stories: z.number(), pages: z.number(), pictures: z.number() });

export const backupOutcome = z.object({ rows: z.number(), files: z.number() });
export type BackupOutcome = z.infer<typeof backupOutcome>;

/** Files of exports and of archives that were brought are for the days around: they go by themselves. */
export const FILES_KEPT_FOR_DAYS = 7;

/** More remarks than this are counted, not kept. */
export const MOST_REMARKS = 500;

/** where: the story it was found in. */
const remarks = z.array(z.object({ where: z.string(), what: z.string() })).max(MOST_REMARKS);

export const readingOutcome = z.object({
  source: z.string(),
  /** What of it becomes what: "1,204 posts → articles". */
  accounts: z.array(z.object({ kind: z.string(), count: z.number(), fate: z.string() })),
  articles: z.object({ dated: z.number(), drafts: z.number() }),
  /** Of them, those that an earlier import has brought already. */
  known: z.object({ articles: z.number(), pages: z.number() }),
  /** How many pictures it wants, and how many of these are not in the file. */
  pictures: z.object({ wanted: z.number(), elsewhere: z.number() }),
  remarkCount: z.number(),
  /** Of the remarks, those about a text that could not be carried over. */
  lostCount: z.number(),
  remarks,
});
export type ReadingOutcome = z.infer<typeof readingOutcome>;

const counts = z.object({
  ...{ articles: z.number(), pages: z.number(), authors: z.number(), tags: z.number(), redirects: z.number() },
});
export const importOutcome = z.object({
  added: counts,
  known: z.object({ articles: z.number(), pages: z.number() }),
  pictures: z.object({ stored: z.number(), missing: z.number() }),
  remarkCount: z.number(),
  remarks,
});
export type ImportOutcome = z.infer<typeof importOutcome>;

export const OUTCOMES = {
  export: exportOutcome,
  backup: backupOutcome,
  read: readingOutcome,
  import: importOutcome,
} satisfies Record<ArchiveWork, z.ZodType>;
export type Outcomes = { [Work in ArchiveWork]: z.infer<(typeof OUTCOMES)[Work]> };

export const WISHES = {
  export: exportWish,
  backup: z.object({}),
  read: sentArchive,
  import: importWish,
} satisfies Record<ArchiveWork, z.ZodType>;
export type Wishes = { [Work in ArchiveWork]: z.infer<(typeof WISHES)[Work]> };

type Facts = {
  id: string;
  state: ArchiveState;
  progress: Progress | null;
  problem: string;
  /** null where there is none, or none any more. */
  file: string | null;
  sizeInBytes: number;
  askedBy: string;
  askedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** A run as the desk shows it. */
export type ArchiveRun<Work extends ArchiveWork = ArchiveWork> = {
  [Each in Work]: Facts & { work: Each; wish: Wishes[Each]; outcome: Outcomes[Each] | null };
}[Work];

/** A backup as it lies on the disk, whoever made it. bytes: of all that is in it. */
export type StoredBackup = { name: string; madeAt: Date; bytes: number; rowCount: number; fileCount: number };

export type ArchiveRefusal =
  /** One of its kind is under way. */
  | "under-way"
  /** It is not there any more. */
  | "absent"
  /** It is done, stopped, or not that far yet. */
  | "not-now"
  | "too-large"
  /** The disk has no room for it. */
  | "no-room"
  /** A piece that does not follow on what is here already. */
  | "out-of-order";

/** What backups are called on the disk: nothing else is ever looked for, sent or removed there. */
export const BACKUP_NAME = /^masthead-\d{4}-\d{2}-\d{2}T[\d-]+Z$/;

/** By what its name says: an export of WordPress is XML, one of Ghost a zip or its JSON file. Null for anything else. */
export function systemOf(fileName: string): System | null {
  if (/\.(?:xml|wxr)$/i.test(fileName)) return "wordpress";
  return /\.(?:zip|json)$/i.test(fileName) ? "ghost" : null;
}

export const MOST_ARCHIVE_BYTES = 2_000_000_000;
/** Sent one after the other: on a line of half a megabit each still comes in time. */
export const PIECE_BYTES = 1_000_000;

export const askedBy = ({ personId, name }: Actor, now: Date) => ({ askedBy: name, personId, askedAt: now });

/** Wakes a worker. */
export const archiveJob = (runId: string): Job => ({ name: "archive", payload: { runId }, key: runId });
