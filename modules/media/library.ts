import { z } from "zod";
import { isId } from "@/modules/platform/id";
import { mediaPath, PREVIEW_WIDTHS, previewPath } from "./image";

/** What a member of staff can ask the library for. */
export const LIBRARY_VIEWS = ["newest", "no-credit", "no-alt", "rights-end", "unused", "deleted"] as const;
export type LibraryView = (typeof LIBRARY_VIEWS)[number];

/** Those that say how many wait. */
export const COUNTED_VIEWS = ["no-credit", "no-alt", "rights-end"] as const satisfies LibraryView[];
export type CountedView = (typeof COUNTED_VIEWS)[number];

/** Days ahead in which ending rights are shown as ending soon. */
export const RIGHTS_END_SOON_DAYS = 30;
export const LIBRARY_PAGE = 48;

/** As it stands in the address bar; what cannot be read is left out, so that an old bookmark still opens. */
export const libraryQuery = z.object({
  view: z.enum(LIBRARY_VIEWS).catch("newest"),
  q: z.string().trim().max(200).catch(""),
  by: z.string().refine(isId).nullable().catch(null),
  since: z.iso.date().nullable().catch(null),
  until: z.iso.date().nullable().catch(null),
  before: z.string().max(80).nullable().catch(null),
  /** The one whose sheet is open. */
  picture: z.string().refine(isId).nullable().catch(null),
});
export type LibraryQuery = z.infer<typeof libraryQuery>;

/** What of a picture is missing or ends, for the mark under its tile; the gravest only. */
export type PictureMark = "rights-ended" | "no-credit" | "no-alt" | "rights-end" | "cleared" | "sound";

/** A picture in the library's grid. */
export type PictureTile = {
  id: string;
  name: string;
  url: string;
  widthInPixels: number;
  heightInPixels: number;
  focalX: number;
  focalY: number;
  dominantColour: string;
  alt: string;
  caption: string;
  credit: string;
  isDecorative: boolean;
  rightsEndAt: Date | null;
  isDeleted: boolean;
  /** Stories, pages, portraits and covers that show it. */
  useCount: number;
};

export type LibraryPage = { pictures: PictureTile[]; next: string | null };

export function markOf(picture: Pick<PictureTile, "credit" | "alt" | "isDecorative" | "rightsEndAt">, now: Date) {
  const { credit, alt, isDecorative, rightsEndAt } = picture;
  if (rightsEndAt && rightsEndAt <= now) return "rights-ended" satisfies PictureMark;
  if (!credit) return "no-credit" satisfies PictureMark;
  if (!alt && !isDecorative) return "no-alt" satisfies PictureMark;
  return rightsEndAt ? ("rights-end" satisfies PictureMark) : ("cleared" satisfies PictureMark);
}

const LONGEST_NAME = 60;

/** What a picture is called where people speak of it: the beginning of its caption or alt text, else its file. */
export function pictureName({ caption, alt, originalName }: { caption: string; alt: string; originalName: string }) {
  const words = caption || alt || originalName;
  const sentence = words.split(/(?<=\p{L}{3}[.!?])\s/u)[0] ?? words;
  const name = words === originalName ? words : sentence.replace(/[.]$/, "");
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** The rendition as readers get it, sent without asking anybody; else what the desk draws itself. */
export const tileUrl = (id: string, renditions: { path: string }[]) =>
  renditions[0] ? mediaPath(renditions[0].path) : previewPath(id);

export const TILE_RENDITION = { format: "webp", widthInPixels: PREVIEW_WIDTHS.small } as const;

/** The place in a list that goes by time, as "<instant>,<id>". */
export const markAfter = ({ createdAt, id }: { createdAt: Date; id: string }) => `${createdAt.toISOString()},${id}`;

export function readMark(mark: string | null): { createdAt: Date; id: string } | null {
  const [instant = "", id = ""] = mark?.split(",") ?? [];
  const createdAt = new Date(instant);
  return isId(id) && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : null;
}

/** The library's address with something changed; what is as usual is left out. Another list begins at its beginning. */
export function libraryHref(query: LibraryQuery, changes: Partial<LibraryQuery>): string {
  const begins = Object.keys(changes).some((key) => key !== "picture" && key !== "before");
  const { view, ...rest } = { ...query, ...(begins && { before: null, picture: null }), ...changes };
  const entries = Object.entries({ view: view === "newest" ? "" : view, ...rest }).filter(([, value]) => value);
  const search = new URLSearchParams(entries.map(([key, value]) => [key, value ?? ""])).toString();
  return `/desk/media${search && `?${search}`}`;
}
