import { webAddressOf } from "../embed";
import { fileNameOf, type LocatedPicture } from "../picture-register";

export type WordPressPictures = {
  /** Addresses of the attachments, as the export names them. */
  attachments: ReadonlySet<string>;
  /** Files of the uploads folder: "2013/03/a.jpg" → where it lies. */
  uploads: ReadonlyMap<string, string>;
  site: string;
};

const SIZED = /-\d{2,5}x\d{2,5}(?=\.\w+$)/;

/** Finds a picture in the uploads folder, else at its own address; the original rather than one of its sizes. */
export function locateIn(pictures: WordPressPictures) {
  return (address: string): LocatedPicture | null => {
    const url = webAddressOf(address.startsWith("/") && !address.startsWith("//") ? pictures.site + address : address);
    if (!url) return null;

    const own = originalOf(withoutProxy(url), pictures);
    const originalName = fileNameOf(own);
    const file = fileOf(own, pictures.uploads);
    return { from: file ? { file } : { url: own }, originalName };
  };
}

/** Jetpack serves pictures through i0.wp.com/the.site/…, and every WordPress.com address takes a size as its query. */
function withoutProxy(url: URL): string {
  const isProxied = /^i\d\.wp\.com$/.test(url.hostname);
  return isProxied ? `https:/${url.pathname}` : url.origin + url.pathname;
}

function originalOf(address: string, { attachments, uploads }: WordPressPictures): string {
  const original = address.replace(SIZED, "");
  return attachments.has(original) || fileOf(original, uploads) ? original : address;
}

function fileOf(address: string, uploads: ReadonlyMap<string, string>): string | undefined {
  const path = /\/uploads\/(.+)$/.exec(address)?.[1];
  if (path) return uploads.get(decoded(path));
  // WordPress.com keeps them at files.wordpress.com/2008/06/a.jpg.
  const dated = /\/(\d{4}\/\d\d\/[^/]+)$/.exec(address)?.[1];
  return dated ? uploads.get(decoded(dated)) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
