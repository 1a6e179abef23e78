import { createReadStream, readFileSync, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { fileBelow } from "@/modules/platform/storage";
import type { WebContext } from "./context";
import { type Encoding, encodingFor } from "./encoding";
import { CACHE_FOREVER, CACHE_NEVER, FILE_POLICY, SCRIPT_POLICY, securityHeaders } from "./headers";
import { isKnown } from "./known";

const MEDIA_TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".wav": "audio/wav",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".vtt": "text/vtt; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

const COMPRESSED = new Set([".js", ".css", ".svg", ".json"]);

/** Files whose names never come to mean other bytes: sent in whole or in part, and kept by browsers for good. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  name: string,
  web: WebContext,
): Promise<void> {
  const file = isFileName(name) ? fileBelow(root, name) : null;
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return sendNotFound(response, web);

  const extension = path.extname(file).toLowerCase();
  if (COMPRESSED.has(extension)) return sendCompressed(request, response, file, found, web);
  return sendRange(request, response, file, found, web);
}

/** No hidden files, no folders above: the drafts of the store begin with a dot too. */
const isFileName = (name: string) => name !== "" && name.split("/").every((part) => /^[^.\\\0][^\\\0]*$/.test(part));

async function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  found: Stats,
  web: WebContext,
): Promise<void> {
  const etag = etagOf(found);
  const common = [...commonHeaders(file, etag, web), "Accept-Ranges", "bytes"];
  if (isKnown(request, etag)) return void response.writeHead(304, common).end();

  const range = rangeOf(request, etag, found.size);
  if (range === "unsatisfiable") {
    return void response.writeHead(416, [...common, "Content-Range", `bytes */${found.size}`]).end();
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  const partHeaders = range ? ["Content-Range", `bytes ${start}-${end}/${found.size}`] : [];
  response.writeHead(range ? 206 : 200, [...common, "Content-Length", String(end - start + 1), ...partHeaders]);

  if (request.method === "HEAD" || found.size === 0) return void response.end();
  await pipeline(createReadStream(file, { start, end }), response).catch(() => response.destroy());
}

type Range = { start: number; end: number };

/** One range as browsers' players send it; anything else is answered with the whole file (RFC 9110 allows it). */
function rangeOf(request: IncomingMessage, etag: string, size: number): Range | "unsatisfiable" | null {
  const { range, "if-range": ifRange } = request.headers;
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;

  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || (first === "" && last === "0")) return "unsatisfiable";
  return start > end ? null : { start, end };
}

/** Script, style and drawings are small and few: compressed once, as well as can be. */
const compressed = new Map<string, Record<Encoding, Buffer>>();
const MAX_COMPRESSED = 200;

function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  found: Stats,
  web: WebContext,
): void {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const etag = etagOf(found, encoding);
  const common = [...commonHeaders(file, etag, web), "Vary", "Accept-Encoding"];
  if (isKnown(request, etag)) return void response.writeHead(304, common).end();

  const bytes = compressedFile(file, found)[encoding];
  const encodingHeaders = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  response.writeHead(200, [...common, "Content-Length", String(bytes.length), ...encodingHeaders]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function compressedFile(file: string, found: Stats): Record<Encoding, Buffer> {
  const key = `${file} ${found.mtimeMs}`;
  const before = compressed.get(key);
  if (before) return before;

  const identity = readFileSync(file);
  const made = { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity, { level: 9 }) };
  if (compressed.size >= MAX_COMPRESSED) compressed.clear();
  compressed.set(key, made);
  return made;
}

const etagOf = (found: Stats, encoding: Encoding = "identity") =>
  `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}${encoding === "identity" ? "" : `-${encoding}`}"`;

const commonHeaders = (file: string, etag: string, web: WebContext) => [
  ...["Content-Type", MEDIA_TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream"],
  ...["Cache-Control", CACHE_FOREVER],
  ...["ETag", etag],
  ...securityHeaders(web.siteUrl, file.endsWith(".js") ? SCRIPT_POLICY : FILE_POLICY, { isShared: true }),
];

function sendNotFound(response: ServerResponse, web: WebContext): void {
  const headers = ["Content-Type", "text/plain; charset=utf-8", "Cache-Control", CACHE_NEVER];
  response.writeHead(404, [...headers, ...securityHeaders(web.siteUrl, FILE_POLICY)]);
  response.end("There is no such file.\n");
}
