import path from "node:path";
import type { Command } from "commander";
import { BadFile } from "@/modules/imports/bad-file";
import { carryOver } from "../imports/carry-over";
import { type ArchivePlace, withArchive } from "../imports/open-archive";
import { accountLines, importLines, problemLines } from "../imports/report";
import { closingAfter, refuse, say } from "./terminal.ts";

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

const run = (work: () => Promise<void>) =>
  closingAfter(() =>
    work().catch((error: unknown) => {
      if (!(error instanceof BadFile)) throw error;
      refuse(error.message);
    }),
  );

async function importGhost(place: string, options: Options & { site?: string }): Promise<void> {
  const site = options.site === undefined ? {} : { site: siteOf(options.site) };
  await bring({ system: "ghost", place: fromHere(place), ...site, ...languageIn(options) }, options);
}

async function importWordPress(file: string, options: Options & { uploads?: string }): Promise<void> {
  const uploads = options.uploads ? { uploads: fromHere(options.uploads) } : {};
  await bring({ system: "wordpress", place: fromHere(file), ...uploads, ...languageIn(options) }, options);
}

async function bring(archive: ArchivePlace, options: Options): Promise<void> {
  const now = new Date();
  await withArchive(archive, now, async (reading) => {
    say(...accountLines(reading));
    if (options.dryRun) {
      say(...problemLines(reading.archive.problems), "A dry run: nothing was written.");
      return;
    }

    const onProgress = progressLines();
    const { report, pictures } = await carryOver(reading, { mayFetch: options.fetch === true, onProgress }, now);
    say(...importLines(report), ...problemLines([...report.problems, ...pictures.problems]));
  });
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
function progressLines(): (things: string, doneCount: number, count: number) => void {
  let saidAt = Date.now();
  return (things, doneCount, count) => {
    if (Date.now() - saidAt < PROGRESS_EVERY_MILLISECONDS) return;
    saidAt = Date.now();
    say(`  ${doneCount} of ${count} ${things} …`);
  };
}
