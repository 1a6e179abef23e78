import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const LEVEL_ON_THE_FLY = 5;

/** Aside from the line of requests: packing a page takes as long as answering a hundred. */
export async function compressed(html: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === "identity") return Buffer.from(html);
  if (encoding === "gzip") return gzipped(html);
  return brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL_ON_THE_FLY } });
}

/** Browsers send few different ones; each is read once. Bounded, since anybody can send anything. */
const known = new Map<string, Encoding>();
const MAX_KNOWN = 500;

/** The best of what the reader's browser takes, by its q-values (RFC 9110): brotli before gzip where it likes both alike. */
export function encodingFor(acceptEncoding: string | string[] | undefined): Encoding {
  if (typeof acceptEncoding !== "string") return "identity";
  const before = known.get(acceptEncoding);
  if (before) return before;

  const encoding = readAcceptEncoding(acceptEncoding);
  if (known.size < MAX_KNOWN) known.set(acceptEncoding, encoding);
  return encoding;
}

function readAcceptEncoding(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const identity = weights.get("identity") ?? 0;

  const [br, gzip] = [weightOf("br"), weightOf("gzip")];
  if (br > 0 && br >= gzip && br >= identity) return "br";
  return gzip > 0 && gzip >= identity ? "gzip" : "identity";
}
