import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = ".build/stamps";
const NOT_BUILT = /\.(test|spec)\.tsx?$|(^|\/)generated(\/|$)|\.md$/;

/**
 * One hash over the names and contents of everything a part is made of.
 * @param inputs files and folders from `root`; one that does not exist counts as empty
 */
export function hashOfInputs(inputs: string[], root = "."): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => listFiles(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(root: string, input: string): string[] {
  const full = path.join(root, input);
  if (NOT_BUILT.test(input) || !existsSync(full)) return [];
  if (statSync(full).isFile()) return [input];

  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${input}/${name}`));
}

export function readStamp(part: string): string | null {
  const file = path.join(FOLDER, part);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Written when a part is wholly in place, so that a build that was killed is done again. */
export function writeStamp(part: string, hash: string): void {
  mkdirSync(FOLDER, { recursive: true });
  replaceFile(path.join(FOLDER, part), hash);
}

/** A reader of the file sees the old content or the new, never half of one. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
