import { createHash } from "node:crypto";

/** Where the print of an address lies, below DATA_DIR/snapshots: laid out so that any file server can send it. */
export type SnapshotNames = {
  /** The page itself; beside it the same bytes compressed, `.br` and `.gz`. */
  file: string;
  brotli: string;
  gzip: string;
  /** Stands instead of the page where it was withdrawn: sent with 410. */
  gone: string;
  /** Stands instead of the page where it moved: one line, the path it moved to. Sent with 301. */
  moved: string;
  /** Stands, empty, where a page was taken away and nothing took its place: keeps an earlier print from coming after that. */
  cleared: string;
};

/** @param path canonical and printable (see address.ts) */
export function snapshotNames(path: string): SnapshotNames {
  const name = path.slice(1);
  const isFile = /\.[a-z]+$/.test(name);
  const folder = name === "" ? "" : `${name}/`;
  const file = isFile ? name : `${folder}index.html`;

  return {
    file,
    brotli: `${file}.br`,
    gzip: `${file}.gz`,
    gone: isFile ? `${name}.gone` : `${folder}gone.html`,
    moved: isFile ? `${name}.moved` : `${folder}moved`,
    cleared: isFile ? `${name}.cleared` : `${folder}cleared`,
  };
}

/** What readers get in the moment between a withdrawal and the print of the designed page. */
export const WITHDRAWN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Withdrawn</title><h1>This story was withdrawn</h1><p>It is no longer published here. <a href="/">Front page</a></p></html>
`;

/** A sign of these very bytes: two prints have the same only if they are the same. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
