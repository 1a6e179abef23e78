import type { ArchivedPicture } from "./archive";
import { stableId } from "./stable-id";

export type LocatedPicture = { from: ArchivedPicture["from"]; originalName: string };

/** The pictures that an archive's stories ask for, each once, in the order in which they are first asked for. */
export class PictureRegister {
  private readonly pictures = new Map<string, ArchivedPicture>();

  /** @param locate where the bytes of an address are to be had; null where nowhere */
  constructor(
    private readonly source: string,
    private readonly locate: (address: string) => LocatedPicture | null,
  ) {}

  /** @returns null where the picture cannot be had */
  idOf(address: string, facts: { alt?: string; caption?: string } = {}): string | null {
    const located = this.locate(address);
    if (!located) return null;

    const key = "file" in located.from ? located.from.file : located.from.url;
    const known = this.pictures.get(key);
    if (known) return known.id;

    const id = stableId(this.source, "picture", key);
    this.pictures.set(key, { id, ...located, ...facts });
    return id;
  }

  all(): ArchivedPicture[] {
    return [...this.pictures.values()];
  }
}

export const fileNameOf = (address: string): string => address.split(/[?#]/, 1)[0]?.split("/").at(-1) || "picture";
