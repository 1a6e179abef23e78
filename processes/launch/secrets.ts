import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Made up on the first run, so that nobody has to; they stay for good, as sessions and the database depend on them. */
export type Secrets = { authSecret: string; databasePassword: string };

/** @throws when the file is there but is not ours: new secrets would lock everybody out */
export function readSecrets(dataDirectory: string): Secrets {
  const file = path.join(dataDirectory, "secrets.json");
  if (!existsSync(file)) makeSecrets(file);
  const parsed = parse(readFileSync(file, "utf8"));
  if (!parsed) throw new Error(`${file} cannot be read as secrets. Put back a copy of it, or remove ${dataDirectory}.`);
  return parsed;
}

/** Written beside and linked into place: of two first runs at once, one makes them and both read the same. */
function makeSecrets(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const secrets: Secrets = { authSecret: randomText(), databasePassword: randomText() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });

  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parse(text: string): Secrets | null {
  try {
    const { authSecret, databasePassword } = JSON.parse(text);
    const isWhole = typeof authSecret === "string" && typeof databasePassword === "string";
    return isWhole ? { authSecret, databasePassword } : null;
  } catch {
    return null;
  }
}

const randomText = () => randomBytes(32).toString("base64url");
