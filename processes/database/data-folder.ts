import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type Account, dataFolderFor } from "./account.ts";

/** The real folder of the database's files; where it cannot lie in DATA_DIR, a link there leads to it. */
export function locateData(account: Account, dataDirectory: string): string {
  const wished = path.join(realpathSync(dataDirectory), "postgres");
  const present = lstatSync(wished, { throwIfNoEntry: false });
  if (present?.isSymbolicLink() && existsSync(wished)) return realpathSync(wished);

  const folder = dataFolderFor(account, wished, keyOf(wished));
  if (folder === wished) return wished;
  // What lies there belonged to a DATA_DIR that was removed, and its password with it.
  if (existsSync(folder)) renameSync(folder, `${folder}.${Date.now()}.old`);
  if (present?.isDirectory()) move(wished, folder);
  rmSync(wished, { force: true });
  symlinkSync(folder, wished);
  return folder;
}

/** Made when this user could still reach it, as root in a namespace. */
function move(from: string, to: string): void {
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  execFileSync("cp", ["-a", from, draft]); // with its rights, which PostgreSQL insists on
  renameSync(draft, to);
  rmSync(from, { recursive: true });
}

const keyOf = (folder: string) => createHash("sha256").update(folder).digest("hex").slice(0, 16);
