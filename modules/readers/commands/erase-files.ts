import "server-only";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "../address";

const ADDRESS = /[^\s<>()[\]"',;:\\=]+@[\w.-]+/g;

/**
 * Removes the letters to somebody who was forgotten where letters are written into files (DATA_DIR/mail). The job knows only the hash: the
 * queue keeps what it did for a day.
 */
export async function eraseMailFiles(addressHash: string, signal: AbortSignal): Promise<void> {
  const { DATA_DIR, AUTH_SECRET } = env();
  const folder = path.join(DATA_DIR, "mail");
  const names = await readdir(folder, { recursive: true }).catch(noneIfAbsent);

  for (const name of names.filter((file) => file.endsWith(".eml"))) {
    signal.throwIfAborted();
    const file = path.join(folder, name);
    const addresses = new Set(withoutSoftBreaks(await readFile(file, "utf8")).match(ADDRESS));
    const isTheirs = [...addresses].some(
      (address) => suppressionHash(address.toLowerCase(), AUTH_SECRET) === addressHash,
    );
    if (isTheirs) await rm(file, { force: true });
  }
}

/** A long line of a body is broken in the midst of an address (RFC 2045, 6.7). */
const withoutSoftBreaks = (text: string) => text.replace(/=\r?\n/g, "");

function noneIfAbsent(error: unknown): string[] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
  throw error;
}
