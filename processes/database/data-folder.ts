import { createHash } from "node:crypto";
import { existsSync, lstatSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type Account, dataFolderFor } from "./account.ts";

/** The real folder of the database's files; where it cannot lie in DATA_DIR, a link there leads to it. */
export function locateData(account: Account, dataDirectory: string): string {
  const wished = path.join(realpathSync(dataDirectory), "postgres");
  if (existsSync(wished)) return realpathSync(wished);

  const folder = dataFolderFor(account, wished, keyOf(wished));
  const isMissing = !lstatSync(wished, { throwIfNoEntry: false });
  if (folder !== wished && isMissing) symlinkSync(folder, wished);
  return folder;
}

const keyOf = (folder: string) => createHash("sha256").update(folder).digest("hex").slice(0, 16);
