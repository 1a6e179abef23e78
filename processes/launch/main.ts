import { say } from "../bootstrap/progress.mjs";
import { pidFile, removePid, takeLock } from "./pid-file.ts";
import { readSettings } from "./settings.ts";
import { prepareShutdown } from "./shutdown.ts";
import { start } from "./start.ts";

/** `npm start`. */
try {
  const settings = readSettings();
  const lock = pidFile(settings.dataDirectory, "owner");
  const holder = takeLock(lock, "npm start");
  if (holder) {
    throw new Error(`"${holder.title}" is using ${settings.dataDirectory} already (process ${holder.pid}).`);
  }

  const shutdown = prepareShutdown(() => removePid(lock));
  await start(settings, shutdown).catch((error: Error) => shutdown.onGivenUp(error.message));
} catch (error) {
  say(`\n${(error as Error).message}`);
  process.exit(1);
}
