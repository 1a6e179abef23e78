import { webAddressOf } from "../embed";
import { fileNameOf, type LocatedPicture } from "../picture-register";

export const GHOST_URL = "__GHOST_URL__";

export type GhostOptions = {
  /** Files of the export folder: "content/images/2026/11/a.jpg" → where it lies. */
  files: ReadonlyMap<string, string>;
  /** Where the old site is, for pictures that are not in the folder; without a slash at the end. */
  site?: string;
  /** For posts that name none. */
  language?: string;
};

/** Ghost keeps smaller copies below size/; the original is what we want. */
const SMALLER_COPY = /\/content\/images\/size\/w\d+(?:h\d+)?\/(?:format\/\w+\/)?/;

/** Finds a picture of Ghost in the export folder, else at its own address. */
export function locateIn(options: { files: ReadonlyMap<string, string>; site?: string }) {
  return (address: string): LocatedPicture | null => {
    const own = ownPathOf(address, options.site);
    const originalName = fileNameOf(address);
    if (own === null) {
      const url = webAddressOf(address);
      return url ? { from: { url: url.href }, originalName } : null;
    }
    const file = options.files.get(decoded(own).slice(1));
    if (file) return { from: { file }, originalName };
    return options.site ? { from: { url: options.site + own }, originalName } : null;
  };
}

/** The path of a picture that the old site itself keeps; null for the pictures of others. */
function ownPathOf(address: string, site: string | undefined): string | null {
  const path = [GHOST_URL, site].flatMap((own) =>
    own && address.startsWith(`${own}/`) ? [address.slice(own.length)] : [],
  )[0];
  const own = path ?? (/^\/(?!\/)/.test(address) ? address : null);
  return own === null ? null : (own.replace(SMALLER_COPY, "/content/images/").split(/[?#]/, 1)[0] ?? null);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
