import { pathToFileURL } from "node:url";
import { bringUpToDate, client, processes } from "../build/parts.ts";
import { borrowDatabase } from "../launch/borrowed-database.ts";
import { environmentOf, readSettings } from "../launch/settings.ts";

/** `masthead …`: what comes before a command, which itself is in the bundle (processes/masthead.ts). */
const WITHOUT_DATABASE = ["--help", "-h", "help", "--version", "-V"];

try {
  await bringUpToDate(client);
  await bringUpToDate(processes);

  const words = process.argv.slice(2);
  const settings = readSettings();
  const needsDatabase = words.length > 0 && !words.some((word) => WITHOUT_DATABASE.includes(word));
  const url = needsDatabase ? await borrowDatabase(settings, `masthead ${words[0]}`) : "postgresql://unset";
  Object.assign(process.env, environmentOf(settings, url));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

await import(pathToFileURL(".build/processes/masthead.mjs").href);
