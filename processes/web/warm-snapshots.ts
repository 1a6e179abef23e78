import { readFileSync, type Stats, statSync } from "node:fs";
import { encodePath, mediaTypeOf, type PrintKind, printKindOf } from "@/modules/snapshots/address";
import { lightPage, themedPage } from "@/modules/snapshots/finish-page";
import { etagOf, snapshotNames } from "@/modules/snapshots/snapshot";
import { compressed, type Encoding } from "./encoding";
import { CACHE_PRIVATE, cacheControlOf, FILE_POLICY, pagePolicy, type RawHeaders, securityHeaders } from "./headers";

/** A print in one encoding, ready to be sent: headers are put together once, not for each reader. */
export type Copy = { etag: string; bytes: Buffer; headers: RawHeaders; notModifiedHeaders: RawHeaders };

/** How a reader wants the page: their own colours, or as little as can be. */
export type Wish = { theme: "dark" | "light" | null; savesData: boolean };
export const NO_WISH: Wish = { theme: null, savesData: false };

/** onionUrl: where Tor Browser finds the same pages without leaving its network; null where there is none. */
export type Site = { siteUrl: string; onionUrl: string | null };

type Warm = {
  file: string;
  stamp: Stats;
  kind: PrintKind;
  copies: Record<Encoding, Copy>;
  /** Made from the print when first wished for, in the encoding that was. */
  variants: Map<string, Promise<Copy>>;
  sizeInBytes: number;
};

/**
 * The prints readers ask for most, in memory. Each request looks at the file's time first, so that what another process
 * printed shows at once.
 */
export class WarmSnapshots {
  readonly #warm = new Map<string, Warm>();
  #sizeInBytes = 0;

  constructor(
    private readonly fileOf: (name: string) => string,
    private readonly site: Site,
    private readonly maxSizeInBytes = 128 * 1024 * 1024,
  ) {}

  /** All that is kept: prints, and what was made from them. */
  get sizeInBytes(): number {
    return this.#sizeInBytes;
  }

  has(path: string): boolean {
    return this.#warm.has(path);
  }

  /** @returns null where nothing is printed under this path */
  find(path: string, encoding: Encoding): Copy | null {
    return this.#current(path)?.copies[encoding] ?? null;
  }

  /** The same for a reader with a wish: made from the print once, aside from the line of requests. */
  async findFor(path: string, encoding: Encoding, wish: Wish): Promise<Copy | null> {
    const warm = this.#current(path);
    if (!warm || wish === NO_WISH || warm.kind !== "page") return warm?.copies[encoding] ?? null;

    const key = `${wish.theme} ${wish.savesData} ${encoding}`;
    const before = warm.variants.get(key);
    if (before) return before;
    const variant = this.#variantOf(path, warm, wish, encoding);
    warm.variants.set(key, variant);
    variant.catch(() => warm.variants.delete(key));
    const copy = await variant;
    this.#count(path, warm, copy.bytes.length);
    return copy;
  }

  #current(path: string): Warm | null {
    const warm = this.#warm.get(path);
    if (!warm) return this.#load(path);

    const stat = statSync(warm.file, { throwIfNoEntry: false });
    if (!stat || !isSame(stat, warm.stamp)) {
      this.#forget(path, warm);
      return this.#load(path);
    }
    if (this.#sizeInBytes > this.maxSizeInBytes / 2) this.#renew(path, warm);
    return warm;
  }

  #load(path: string): Warm | null {
    const kind = printKindOf(path);
    const names = snapshotNames(path);
    const file = this.fileOf(names.file);
    const stamp = kind && statSync(file, { throwIfNoEntry: false });
    if (!kind || !stamp || stamp.size === 0) return null;

    const bytes = readFileSync(file);
    const mediaType = mediaTypeOf(path);
    const policy = mediaType.startsWith("text/html") ? pagePolicy(bytes.toString()) : FILE_POLICY;
    const headers = this.#headersOf(path, kind, mediaType, policy, cacheControlOf(kind));
    const identity = copyOf(bytes, headers, "identity");
    const br = readCompanion(this.fileOf(names.brotli), stamp);
    const gzip = readCompanion(this.fileOf(names.gzip), stamp);
    const copies = {
      identity,
      br: br ? copyOf(br, headers, "br") : identity,
      gzip: gzip ? copyOf(gzip, headers, "gzip") : identity,
    };

    const warm: Warm = { file, stamp, kind, copies, variants: new Map(), sizeInBytes: 0 };
    this.#warm.set(path, warm);
    this.#count(path, warm, bytes.length + (br?.length ?? 0) + (gzip?.length ?? 0));
    return warm;
  }

  async #variantOf(path: string, warm: Warm, wish: Wish, encoding: Encoding): Promise<Copy> {
    const plain = warm.copies.identity.bytes.toString();
    const themed = wish.theme ? themedPage(plain, wish.theme) : plain;
    const html = wish.savesData ? lightPage(themed) : themed;

    const cacheControl = wish.theme ? CACHE_PRIVATE : cacheControlOf(warm.kind);
    const headers = this.#headersOf(path, warm.kind, "text/html; charset=utf-8", pagePolicy(html), cacheControl);
    return copyOf(await compressed(html, encoding), headers, encoding);
  }

  #headersOf(path: string, kind: PrintKind, mediaType: string, policy: string, cacheControl: string): RawHeaders {
    const { siteUrl, onionUrl } = this.site;
    return [
      ...["Content-Type", mediaType],
      ...["Cache-Control", cacheControl],
      ...["Vary", kind === "page" ? "Accept-Encoding, Save-Data" : "Accept-Encoding"],
      ...(kind === "page" && onionUrl ? ["Onion-Location", onionUrl + encodePath(path)] : []),
      ...securityHeaders(siteUrl, policy, { isShared: kind === "picture" || kind === "feed" }),
    ];
  }

  /** Counts what was added to a print that is still kept, and lets others go for it. */
  #count(path: string, warm: Warm, sizeInBytes: number): void {
    if (this.#warm.get(path) !== warm) return;
    warm.sizeInBytes += sizeInBytes;
    this.#sizeInBytes += sizeInBytes;
    for (const [oldest, old] of this.#warm) {
      if (this.#sizeInBytes <= this.maxSizeInBytes) break;
      if (old !== warm) this.#forget(oldest, old);
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

/** A companion of another time is that of another print, half replaced: until the other half is, the page is sent as it is. */
function readCompanion(file: string, page: Stats): Buffer | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.mtimeMs === page.mtimeMs ? readFileSync(file) : null;
}

function copyOf(bytes: Buffer, common: RawHeaders, encoding: Encoding): Copy {
  const etag = etagOf(bytes);
  const notModifiedHeaders = ["ETag", etag, ...common];
  const headers = [
    ...notModifiedHeaders,
    ...["Content-Length", String(bytes.length)],
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
  ];
  return { etag, bytes, headers, notModifiedHeaders };
}
