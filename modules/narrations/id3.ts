/** The head of an MP3 file: what players show of it. https://id3.org/id3v2.3.0 and its addendum for chapters. */

export type SoundTags = {
  title: string;
  author: string;
  /** The paper. */
  album: string;
  /** ISO 639-1. */
  language: string;
  lengthInSeconds: number;
  /** JPEG, base64; null = none. */
  cover: string | null;
  chapters: { title: string; startsAt: number }[];
};

const LANGUAGES: Record<string, string> = { en: "eng", uk: "ukr", ru: "rus" };

export function id3Of(tags: SoundTags): Buffer {
  const frames = Buffer.concat([
    textFrame("TIT2", tags.title),
    textFrame("TPE1", tags.author),
    textFrame("TALB", tags.album),
    textFrame("TLAN", LANGUAGES[tags.language] ?? "und"),
    textFrame("TLEN", String(Math.round(tags.lengthInSeconds * 1_000))),
    ...(tags.cover === null ? [] : [coverFrame(Buffer.from(tags.cover, "base64"))]),
    ...chapterFrames(tags),
  ]);
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, ...sevenBits(frames.length)]);
  return Buffer.concat([head, frames]);
}

function chapterFrames({ chapters, lengthInSeconds }: SoundTags): Buffer[] {
  if (chapters.length < 2) return [];
  const ids = chapters.map((_, index) => zeroEnded(`c${index}`));
  const contents = Buffer.concat([zeroEnded("toc"), Buffer.from([0b11, chapters.length]), ...ids]);
  const framed = chapters.map(({ title, startsAt }, index) => {
    const times = Buffer.alloc(16, 0xff); // offsets in bytes are left out: times are enough
    times.writeUInt32BE(Math.round(startsAt * 1_000), 0);
    times.writeUInt32BE(Math.round((chapters[index + 1]?.startsAt ?? lengthInSeconds) * 1_000), 4);
    return frame("CHAP", Buffer.concat([zeroEnded(`c${index}`), times, textFrame("TIT2", title)]));
  });
  return [frame("CTOC", contents), ...framed];
}

function frame(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.write(name, "latin1");
  head.writeUInt32BE(content.length, 4);
  return Buffer.concat([head, content]);
}

const UTF_16 = 1;
const textFrame = (name: string, words: string) =>
  frame(name, Buffer.concat([Buffer.from([UTF_16, 0xff, 0xfe]), Buffer.from(words, "utf16le"), Buffer.from([0, 0])]));

const FRONT_COVER = 3;
const coverFrame = (jpeg: Buffer) =>
  frame("APIC", Buffer.concat([Buffer.from([0]), zeroEnded("image/jpeg"), Buffer.from([FRONT_COVER, 0]), jpeg]));

const zeroEnded = (word: string) => Buffer.from(`${word}\0`, "latin1");
/** The tag's own size is written in sevens, so that it never looks like a frame of sound. */
const sevenBits = (size: number) => [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);
