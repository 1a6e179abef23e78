import { say, step } from "../bootstrap/progress.mjs";
import { runQuietly } from "../bootstrap/run.mjs";
import { assets, bringUpToDate, client, pages, processes } from "../build/parts.ts";
import { nextFreePort } from "../database/free-port.ts";
import { migrate, needsMigration } from "../database/migrations.ts";
import { type Database, openDatabase } from "./database.ts";
import { untilOpen } from "./front-page.ts";
import { endNamed, pidFile } from "./pid-file.ts";
import { loadSample, wantsSample } from "./sample.ts";
import { environmentOf, reachableHost, rememberPort, type Settings } from "./settings.ts";
import type { Shutdown } from "./shutdown.ts";
import { type ProgramOptions, supervise } from "./supervisor.ts";
import { watchSources } from "./watch.ts";

/** Everything from what lies on the disk to a paper that readers can open. What was started is given to `shutdown` to stop. */
export async function start(settings: Settings, shutdown: Shutdown): Promise<void> {
  const { dataDirectory, host } = settings;
  await Promise.all(["web", "worker"].map((name) => endNamed(pidFile(dataDirectory, name))));

  const opening = openDatabase(settings, shutdown);
  shutdown.last(async () => (await opening).stop()); // also if stopped while it starts
  const database = await opening;
  const port = await choosePort(settings);
  rememberPort(settings, port);
  const environment = environmentOf(settings, database.url, port);
  await prepare(settings, database, environment);
  if (shutdown.signal.aborted) return;

  const run = (name: "web" | "worker") => {
    const program = supervise(programOptions(name, settings, environment, shutdown));
    shutdown.first(program.stop, program.kill);
    return program;
  };
  run("web");
  const isOpen = await step("Opening the front page", () =>
    untilOpen(`http://${reachableHost(host)}:${port}/`, shutdown.signal),
  );
  if (shutdown.signal.aborted) return;
  if (!isOpen) throw new Error("The web process runs, but the front page does not answer.");
  const worker = run("worker"); // it prints what the web process draws
  if (settings.isDevelopment) watchSources(worker.restart, shutdown);
  sayWhere(settings, database, environment.SITE_URL ?? "");
  say(await firstLink(environment));
}

/** A paper without people is given to whoever starts it. @returns "" where somebody works there already */
const firstLink = (environment: NodeJS.ProcessEnv): Promise<string> =>
  runQuietly(process.execPath, [".build/processes/masthead.mjs", "staff", "first"], { env: environment });

/** The pages are built while the sample is loaded: neither needs the other, and both take their time. */
async function prepare(settings: Settings, database: Database, environment: NodeJS.ProcessEnv): Promise<void> {
  await bringUpToDate(client);
  await Promise.all([fillDatabase(settings, database, environment), buildSite(settings)]);
}

async function fillDatabase(settings: Settings, { url }: Database, environment: NodeJS.ProcessEnv): Promise<void> {
  if (await needsMigration(url)) await step("Migrating the database", () => migrate(url));
  await bringUpToDate(processes);
  if (await wantsSample(url, settings.dataDirectory)) await loadSample(environment, settings.dataDirectory);
}

async function buildSite({ isDevelopment }: Settings): Promise<void> {
  await bringUpToDate(assets);
  if (!isDevelopment) await bringUpToDate(pages);
}

async function choosePort({ port: wished, host }: Settings): Promise<number> {
  const port = await nextFreePort(wished, host);
  if (port !== wished) say(`Port ${wished} is in use, so the paper opens on ${port}.`);
  return port;
}

function programOptions(
  name: "web" | "worker",
  { dataDirectory }: Settings,
  environment: NodeJS.ProcessEnv,
  { onTrouble, onGivenUp }: Shutdown,
): ProgramOptions {
  return {
    title: `The ${name} process`,
    command: [`.build/processes/${name}.mjs`],
    environment,
    pidFile: pidFile(dataDirectory, name),
    onTrouble,
    onGivenUp,
  };
}

function sayWhere({ dataDirectory }: Settings, { place }: Database, siteUrl: string): void {
  say(`
The paper is open: ${siteUrl}

  Data       ${dataDirectory}
  Database   ${place}
  Commands   npx masthead --help
  Stop       Ctrl-C
`);
}
