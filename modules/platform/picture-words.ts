import "server-only";
import ExifReader, { type XmpTag } from "exifreader";
import { z } from "zod";

/** What agencies and cameras write into a picture file; empty where they wrote nothing. */
export type PictureWords = { caption: string; credit: string; copyright: string };

const LONGEST_IN_CHARACTERS = 2_000;
const NOTHING: PictureWords = { caption: "", credit: "", copyright: "" };

/**
 * The caption, the credit ("Olena Koval / Ukrinform") and the copyright line: from IPTC, else from XMP. What EXIF says is left
 * alone: there, cameras describe themselves ("OLYMPUS DIGITAL CAMERA").
 */
export function readPictureWords(bytes: Buffer): PictureWords {
  const tags = readTags(bytes);
  if (!tags) return NOTHING;

  const iptc = (name: string) => clean(described.safeParse(tags.iptc.get(name)).data?.description);
  const xmp = (name: string) => clean(wordsOf(tags.xmp.get(name)));

  return {
    caption: iptc("Caption/Abstract") || xmp("description"),
    credit: joined(iptc("By-line") || xmp("creator"), iptc("Credit") || xmp("Credit")),
    copyright: iptc("Copyright Notice") || xmp("rights"),
  };
}

/** Words beside a picture that cannot be made out are no reason to refuse the picture. */
function readTags(bytes: Buffer): { iptc: Map<string, unknown>; xmp: Map<string, XmpTag | string> } | null {
  try {
    const { iptc, xmp } = ExifReader.load(bytes, { expanded: true, includeTags: { iptc: true, xmp: true } });
    return { iptc: new Map(Object.entries(iptc ?? {})), xmp: new Map(Object.entries(xmp ?? {})) };
  } catch {
    return null;
  }
}

const described = z.object({ description: z.string() });

/** A text in several languages gives the first; several people are named in a row. */
function wordsOf(tag: XmpTag | string | undefined): string {
  if (!tag || typeof tag === "string") return tag ?? "";
  if (!Array.isArray(tag.value)) return tag.description;

  const isInLanguages = tag.value.some((entry) => entry.attributes.lang);
  return (isInLanguages ? tag.value.slice(0, 1) : tag.value).map((entry) => entry.description).join(", ");
}

function joined(person: string, agency: string): string {
  if (!person || !agency || person.includes(agency)) return person || agency;
  return `${person} / ${agency}`;
}

const clean = (words: string | undefined) =>
  (words ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_IN_CHARACTERS);
