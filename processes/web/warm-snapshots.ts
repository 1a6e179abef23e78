import { readFileSync, type Stats, statSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { mediaTypeOf, type PrintKind, printKindOf } from "@/modules/snapshots/address";
import { inlineStylesOf, lightPage, themedPage } from "@/modules/snapshots/finish-page";
import { etagOf, snapshotNames } from "@/modules/snapshots/snapshot";
import type { Encoding } from "./encoding";
import { CACHE_PRIVATE, cacheControlOf, FILE_POLICY, pagePolicy, type RawHeaders, securityHeaders } from "./headers";

/** A print in one encoding, ready to be sent: headers are put together once, not for each reader. */
export type Copy = { etag: string; bytes: Buffer; headers: RawHeaders; notModifiedHeaders: RawHeaders };

/** How a reader wants the page: their own colours, or as little as can be. */
export type Wish = { theme: "dark" | "light" | null; savesData: boolean };
export const NO_WISH: Wish = { theme: null, savesData: false };

type Warm = {
  file: string;
  stamp: Stats;
  kind: PrintKind;
  mediaType: string;
  copies: Record<Encoding, Copy>;
  /** Made from the print when first wished for. */
  variants: Map<string, Record<Encoding, Copy>>;
  sizeInBytes: number;
};

const LEVEL_ON_THE_FLY = 5;

/**
 * The prints readers ask for most, in memory. Each request looks at the file's time first, so that what another process
 * printed shows at once.
 */
export class WarmSnapshots {
  readonly #warm = new Map<string, Warm>();
  #sizeInBytes = 0;

  constructor(
    private readonly fileOf: (name: string) => string,
    private readonly siteUrl: string,
    private readonly maxSizeInBytes = 128 * 1024 * 1024,
  ) {}

  has(path: string): boolean {
    return this.#warm.has(path);
  }

  /** @returns null where nothing is printed under this path */
  find(path: string, encoding: Encoding, wish: Wish): Copy | null {
    const warm = this.#warm.get(path);
    if (warm) {
      const stat = statSync(warm.file, { throwIfNoEntry: false });
      if (stat && isSame(stat, warm.stamp)) {
        if (this.#sizeInBytes > this.maxSizeInBytes / 2) this.#renew(path, warm);
        return this.#copyOf(warm, encoding, wish);
      }
      this.#forget(path, warm);
    }
    const loaded = this.#load(path);
    return loaded && this.#copyOf(loaded, encoding, wish);
  }

  #copyOf(warm: Warm, encoding: Encoding, wish: Wish): Copy {
    if (wish === NO_WISH || warm.kind !== "page") return warm.copies[encoding];

    const key = `${wish.theme} ${wish.savesData}`;
    const before = warm.variants.get(key);
    if (before) return before[encoding];
    const variant = this.#variantOf(warm, wish);
    warm.variants.set(key, variant);
    return variant[encoding];
  }

  #load(path: string): Warm | null {
    const kind = printKindOf(path);
    const names = snapshotNames(path);
    const file = this.fileOf(names.file);
    const stamp = kind && statSync(file, { throwIfNoEntry: false });
    if (!kind || !stamp || stamp.size === 0) return null;

    const bytes = readFileSync(file);
    const mediaType = mediaTypeOf(path);
    const compressed = {
      br: readCompanion(this.fileOf(names.brotli), stamp),
      gzip: readCompanion(this.fileOf(names.gzip), stamp),
    };
    const policy = mediaType.startsWith("text/html") ? pagePolicy(inlineStylesOf(bytes.toString())) : FILE_POLICY;
    const headers = this.#headersOf(kind, mediaType, policy, cacheControlOf(kind));
    const copies = copiesOf(bytes, compressed, headers, mediaType);
    const sizeInBytes = bytes.length + copies.br.bytes.length + copies.gzip.bytes.length;

    const warm: Warm = { file, stamp, kind, mediaType, copies, variants: new Map(), sizeInBytes };
    this.#keep(path, warm);
    return warm;
  }

  #variantOf(warm: Warm, wish: Wish): Record<Encoding, Copy> {
    const plain = warm.copies.identity.bytes.toString();
    const themed = wish.theme ? themedPage(plain, wish.theme) : plain;
    const html = wish.savesData ? lightPage(themed) : themed;

    const cacheControl = wish.theme ? CACHE_PRIVATE : cacheControlOf(warm.kind);
    const headers = this.#headersOf(warm.kind, warm.mediaType, pagePolicy(inlineStylesOf(html)), cacheControl);
    return copiesOf(Buffer.from(html), { br: null, gzip: null }, headers, warm.mediaType);
  }

  #headersOf(kind: PrintKind, mediaType: string, policy: string, cacheControl: string): RawHeaders {
    return [
      ...["Content-Type", mediaType],
      ...["Cache-Control", cacheControl],
      ...["Vary", kind === "page" ? "Accept-Encoding, Save-Data" : "Accept-Encoding"],
      ...securityHeaders(this.siteUrl, policy, kind === "picture" || kind === "feed"),
    ];
  }

  #keep(path: string, warm: Warm): void {
    this.#warm.set(path, warm);
    this.#sizeInBytes += warm.sizeInBytes;
    for (const [oldest, old] of this.#warm) {
      if (this.#sizeInBytes <= this.maxSizeInBytes || old === warm) break;
      this.#forget(oldest, old);
    }
  }

  /** Last asked for, last forgotten. */
  #renew(path: string, warm: Warm): void {
    this.#warm.delete(path);
    this.#warm.set(path, warm);
  }

  #forget(path: string, warm: Warm): void {
    this.#warm.delete(path);
    this.#sizeInBytes -= warm.sizeInBytes;
  }
}

const isSame = (one: Stats, other: Stats) =>
  one.mtimeMs === other.mtimeMs && one.ino === other.ino && one.size === other.size;

/** A companion of another time is that of another print, half replaced: it is made anew instead. */
function readCompanion(file: string, page: Stats): Buffer | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.mtimeMs === page.mtimeMs ? readFileSync(file) : null;
}

function copiesOf(
  bytes: Buffer,
  compressed: { br: Buffer | null; gzip: Buffer | null },
  headers: RawHeaders,
  mediaType: string,
): Record<Encoding, Copy> {
  const identity = copyOf(bytes, headers, null);
  if (mediaType.startsWith("image/")) return { identity, br: identity, gzip: identity };

  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL_ON_THE_FLY } };
  return {
    identity,
    br: copyOf(compressed.br ?? brotliCompressSync(bytes, quality), headers, "br"),
    gzip: copyOf(compressed.gzip ?? gzipSync(bytes), headers, "gzip"),
  };
}

function copyOf(bytes: Buffer, common: RawHeaders, encoding: "br" | "gzip" | null): Copy {
  const etag = etagOf(bytes);
  const notModifiedHeaders = ["ETag", etag, ...common];
  const headers = [
    ...notModifiedHeaders,
    ...["Content-Length", String(bytes.length)],
    ...(encoding ? ["Content-Encoding", encoding] : []),
  ];
  return { etag, bytes, headers, notModifiedHeaders };
}
