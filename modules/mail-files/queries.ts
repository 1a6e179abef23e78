import "server-only";
import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type HeaderLines, type ParsedMail, simpleParser } from "mailparser";
import { env } from "@/modules/platform/env";
import { isMailFileName, type MailFile, type MailFilePage, type MailFileRow } from "./mail-file";

const PAGE_SIZE = 50;
/** More than letters of ours ever are. */
const LARGEST_LETTER_IN_BYTES = 5 * 1024 * 1024;
/** Where headers end, mostly. */
const HEAD_IN_BYTES = 16 * 1024;

/** Whether letters are written into files at all; null = they are, else the house they are handed to. */
export const mailServerName = (): string | null => {
  const { SMTP_URL } = env();
  return SMTP_URL === undefined ? null : new URL(SMTP_URL).host;
};

/** A page of letters. @param olderThan the `olderThan` of the page before */
export async function listMailFiles(olderThan: string | null): Promise<MailFilePage> {
  const all = await listFiles();
  const start = olderThan === null ? 0 : all.findIndex(({ mark }) => isAfter(olderThan, mark));
  const shown = start < 0 ? [] : all.slice(start, start + PAGE_SIZE);
  const last = shown.at(-1);
  const isEnd = !last || start + PAGE_SIZE >= all.length;
  const letters = await Promise.all(shown.map(({ name, writtenAt }) => readHead(name, writtenAt)));
  return {
    letters: letters.flatMap((letter) => letter ?? []),
    olderThan: isEnd ? null : last.mark,
    allCount: all.length,
  };
}

/** null where there is no such letter. */
export async function readMailFile(name: string): Promise<MailFile | null> {
  if (!isMailFileName(name)) return null;
  const file = path.join(folder(), name);
  const found = await stat(file).catch(nullIfAbsent);
  if (!found?.isFile() || found.size > LARGEST_LETTER_IN_BYTES) return null;

  const letter = await simpleParser(await readFile(file), PLAIN);
  return {
    ...headOf(name, found.mtime, letter),
    from: letter.from?.text ?? "",
    text: letter.text ?? "",
    html: letter.html || null,
    headers: letter.headerLines.map(headerOf),
    attachmentCount: letter.attachments.length,
  };
}

/** The text part is shown as it was sent, and no picture is put into the other. */
const PLAIN = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true } as const;

const folder = () => path.join(env().DATA_DIR, "mail");

type Found = { name: string; writtenAt: Date; mark: string };

/** The newest first. */
async function listFiles(): Promise<Found[]> {
  const names = (await readdir(folder()).catch(nullIfAbsent)) ?? [];
  const found = await Promise.all(names.filter(isMailFileName).map(findFile));
  return found.flatMap((file) => file ?? []).sort((one, other) => (isAfter(one.mark, other.mark) ? -1 : 1));
}

async function findFile(name: string): Promise<Found | null> {
  const found = await stat(path.join(folder(), name)).catch(nullIfAbsent); // it may be forgotten in this moment
  if (!found) return null;
  return { name, writtenAt: found.mtime, mark: `${Math.floor(found.mtimeMs)} ${name}` };
}

/** Of two letters of one millisecond one is the later one. */
function isAfter(one: string, other: string): boolean {
  const [first, second] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  return first === second ? one > other : first > second;
}

async function readHead(name: string, writtenAt: Date): Promise<MailFileRow | null> {
  const file = await open(path.join(folder(), name)).catch(nullIfAbsent);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_IN_BYTES), 0, HEAD_IN_BYTES, 0);
    return headOf(name, writtenAt, await simpleParser(buffer.subarray(0, bytesRead), PLAIN));
  } finally {
    await file.close();
  }
}

const headOf = (name: string, writtenAt: Date, { to, subject = "" }: ParsedMail): MailFileRow => ({
  ...{ name, writtenAt, subject },
  to: [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", "),
});

function headerOf({ line }: HeaderLines[number]) {
  const colon = line.indexOf(":");
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n\s*/g, " ")
      .trim(),
  };
}

function nullIfAbsent(error: unknown): null {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
  throw error;
}
