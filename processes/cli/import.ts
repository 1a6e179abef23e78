import path from "node:path";
import type { Command } from "commander";
import { BadFile } from "@/modules/imports/bad-file";
import { importArchive } from "@/modules/imports/commands";
import { archiveOfGhost } from "@/modules/imports/ghost/archive";
import { withGhostSource } from "@/modules/imports/ghost/source";
import { listKnownIds } from "@/modules/imports/queries";
import type { Reading } from "@/modules/imports/reading";
import { wantedPictures } from "@/modules/imports/wanted-pictures";
import { archiveOfWordPress } from "@/modules/imports/wordpress/archive";
import { readUploads, readWordPressFile } from "@/modules/imports/wordpress/source";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { accountLines, importLines, problemLines } from "../imports/report";
import { storePictures } from "../imports/store-pictures";

type Options = { dryRun?: boolean; fetch?: boolean; language?: string };

/** `masthead import`: another system's archive, read whole before anything is written. */
export function register(program: Command): void {
  const command = program.command("import").description("bring the archive of another system in");

  common(command.command("ghost <place>").description("an export of Ghost: its folder, zip or JSON file"))
    .option("--site <address>", "where the old site is, for pictures that are not in the export")
    .action((place: string, options: Options & { site?: string }) => run(() => importGhost(place, options)));

  common(command.command("wordpress <file>").description("an export of WordPress (WXR, one XML file)"))
    .option("--uploads <folder>", "the old site's wp-content/uploads, for its pictures")
    .action((file: string, options: Options & { uploads?: string }) => run(() => importWordPress(file, options)));
}

const common = (command: Command) =>
  command
    .option("--dry-run", "read and report, write nothing")
    .option("--fetch", "get pictures that are not in the export from their public addresses")
    .option("--language <code>", "language of stories that do not say theirs, as in uk");

async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await closeQueue();
    await closeDatabase();
  }
}

async function importGhost(place: string, options: Options & { site?: string }): Promise<void> {
  const now = new Date();
  await withGhostSource(fromHere(place), path.join(env().DATA_DIR, "imports"), async ({ data, files }) => {
    const site = options.site === undefined ? {} : { site: siteOf(options.site) };
    await carryOver(archiveOfGhost(data, { files, ...site, ...languageIn(options) }, now), options, now);
  });
}

async function importWordPress(file: string, options: Options & { uploads?: string }): Promise<void> {
  const now = new Date();
  const uploads = options.uploads ? await readUploads(fromHere(options.uploads)) : new Map<string, string>();
  const data = await readWordPressFile(fromHere(file));
  await carryOver(archiveOfWordPress(data, { uploads, ...languageIn(options) }, now), options, now);
}

async function carryOver(reading: Reading, options: Options, now: Date): Promise<void> {
  const { archive } = reading;
  say(...accountLines(reading));
  if (options.dryRun) {
    say(...problemLines(archive.problems), "A dry run: nothing was written.");
    return;
  }

  const wanted = wantedPictures(archive, await listKnownIds(archive.source));
  const onProgress = progressOf("pictures", wanted.length);
  const pictures = await storePictures(
    wanted,
    { source: archive.source, mayFetch: options.fetch === true, onProgress },
    now,
  );
  const report = await importArchive(archive, pictures.imageIds, now, progressOf("articles", archive.articles.length));
  say(...importLines(report), ...problemLines([...report.problems, ...pictures.problems]));
}

function siteOf(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new BadFile("--site wants an address that begins with https:// or http://.");
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

function languageIn({ language }: Options): { language?: string } {
  if (language === undefined) return {};
  if (!/^[a-z]{2,3}$/.test(language)) throw new BadFile("--language wants a code of two or three letters, as in uk.");
  return { language };
}

/** The command changes to its own folder as it starts; what a person types is meant from where they are. */
const fromHere = (place: string) => path.resolve(process.env.INIT_CWD ?? "", place);

const PROGRESS_EVERY_MILLISECONDS = 2_000;

/** A line now and then, so that a long run is seen to go on. */
function progressOf(things: string, count: number): (doneCount: number) => void {
  let saidAt = Date.now();
  return (doneCount) => {
    if (Date.now() - saidAt < PROGRESS_EVERY_MILLISECONDS) return;
    saidAt = Date.now();
    say(`  ${doneCount} of ${count} ${things} …`);
  };
}

function say(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
