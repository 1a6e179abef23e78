import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import {
  type ArchiveWork,
  type BackupOutcome,
  type ImportOutcome,
  MOST_REMARKS,
  type ReadingOutcome,
  type Wishes,
} from "@/modules/archive-runs/archive-run";
import type { Done } from "@/modules/archive-runs/commands/run";
import { archiveFile, archiveFolder } from "@/modules/archive-runs/files";
import { writeZip } from "@/modules/archive-runs/zip";
import { slugOf } from "@/modules/articles/slug";
import type { ArchiveProblem } from "@/modules/imports/archive";
import { BadFile } from "@/modules/imports/bad-file";
import { listKnownIds } from "@/modules/imports/queries";
import type { Reading } from "@/modules/imports/reading";
import { wantedPictures } from "@/modules/imports/wanted-pictures";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { makeBackup } from "../backup/backup";
import { ArchivedPictures } from "../exports/archived-pictures";
import { writeExport } from "../exports/write";
import { carryOver } from "../imports/carry-over";
import { type ArchivePlace, withArchive } from "../imports/open-archive";
import type { Pace } from "./pace";

/** One run of that kind, from the first step to the last. What it has begun is gone where it does not come to its end. */
type Work<Kind extends ArchiveWork> = (
  run: { id: string; wish: Wishes[Kind]; file: string | null },
  pace: Pace,
  now: Date,
) => Promise<Done<Kind>>;

export const WORKS: { [Kind in ArchiveWork]: Work<Kind> } = {
  export: async ({ id, wish }, pace, now) => {
    const storyCount = await db().article.count();
    const name = `${slugOf((await readPaper()).name)}-${now.toISOString().slice(0, 10)}-${id.slice(-6)}`;
    const words = archiveFile("exports", `${name}.json`);
    await mkdir(path.dirname(words), { recursive: true, mode: 0o700 });

    const pictures = new ArchivedPictures();
    const onProgress = (done: number) => pace.at("Writing stories", done, storyCount);
    const options = { siteUrl: env().SITE_URL, onProgress, ...(wish.withPictures && { pictures }) };
    const { stories, pages } = await writeExport(words, options, now);
    if (!wish.withPictures) return doneExport(`${name}.json`, { stories, pages, pictures: 0 });

    const { entries } = pictures;
    const all = [{ name: `${name}.json`, file: words }, ...entries];
    await whole(archiveFile("exports", `${name}.zip`), (target) =>
      writeZip(target, all, (done) => pace.at("Packing pictures", done, all.length)),
    ).finally(() => rm(words, { force: true }));
    return doneExport(`${name}.zip`, { stories, pages, pictures: entries.length });
  },

  backup: async (_run, pace, now) => {
    const paper = { databaseUrl: env().DATABASE_URL, dataDirectory: env().DATA_DIR };
    const steps = { rows: "Saving tables", files: "Copying files" };
    const { folder, bytes, manifest } = await makeBackup(paper, archiveFolder("backups"), now, (step, done, of) =>
      pace.at(steps[step], done, of),
    );
    const rows = manifest.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
    const outcome: BackupOutcome = { rows, files: manifest.files.count };
    return { outcome, file: path.basename(folder), sizeInBytes: bytes };
  },

  read: async (run, pace, now) => {
    pace.at("Reading the archive", 0);
    return withArchive(placeOf(run), now, async (reading) => ({ outcome: await readingOutcome(reading) }));
  },

  import: async (run, pace, now) => {
    pace.at("Reading the archive", 0);
    const steps = { pictures: "Storing pictures", articles: "Writing stories" };
    const onProgress = (things: "pictures" | "articles", done: number, of: number) => pace.at(steps[things], done, of);
    const mayFetch = run.wish.reading?.mayFetch ?? false;
    return withArchive(placeOf(run), now, async (reading) => {
      const { report, pictures, wantedCount } = await carryOver(reading, { mayFetch, onProgress }, now);
      const problems = [...report.problems, ...pictures.problems];
      const outcome: ImportOutcome = {
        ...{ added: report.added, known: report.known, ...remarksOf(problems) },
        pictures: { stored: pictures.imageIds.size, missing: wantedCount - pictures.imageIds.size },
      };
      return { outcome };
    });
  },
};

async function doneExport(name: string, outcome: Done<"export">["outcome"]): Promise<Done<"export">> {
  return { outcome, file: name, sizeInBytes: (await stat(archiveFile("exports", name))).size };
}

/** It has its name only once it is whole. */
async function whole(target: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${target}.partial`;
  try {
    await write(partial);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
}

function placeOf({ file, wish }: { file: string | null; wish: Wishes["read"] }): ArchivePlace {
  if (!file || !wish.reading) throw new BadFile("The archive is not there any more. Bring it once more.");
  const { system, language, site } = wish.reading;
  return {
    ...{ system, place: archiveFile("imports", file) },
    ...(language !== null && { language }),
    ...(site !== null && { site: site.replace(/\/+$/, "") }),
  };
}

async function readingOutcome({ archive, accounts }: Reading): Promise<ReadingOutcome> {
  const known = await listKnownIds(archive.source);
  const wanted = wantedPictures(archive, known);
  const drafts = archive.articles.filter(({ publishedAt }) => publishedAt === null).length;
  return {
    ...{ source: archive.source, accounts, articles: { dated: archive.articles.length - drafts, drafts } },
    known: { articles: known.articles.size, pages: known.pages.size },
    pictures: { wanted: wanted.length, elsewhere: wanted.filter(({ picture }) => "url" in picture.from).length },
    lostCount: archive.problems.filter(({ what }) => what.startsWith("Text was not carried over")).length,
    ...remarksOf(archive.problems),
  };
}

const remarksOf = (problems: ArchiveProblem[]) => ({
  ...{ remarkCount: problems.length, remarks: problems.slice(0, MOST_REMARKS) },
});
