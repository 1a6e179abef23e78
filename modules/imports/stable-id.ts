import { createHash } from "node:crypto";

/** A UUID made from names: the same names give the same id on every run (RFC 9562, version 8). */
export function stableId(...names: string[]): string {
  const hash = createHash("sha256").update(names.join("\u0000")).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
