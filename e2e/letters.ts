import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { simpleParser } from "mailparser";
import { receivedFolder } from "./paper.ts";

/** A letter as it arrived. */
export type ReceivedLetter = { subject: string; text: string; links: string[] };

/** Waits for a letter to that address, the newest of those whose subject fits. */
export async function letterTo(address: string, subject: RegExp): Promise<ReceivedLetter> {
  let found: ReceivedLetter | undefined;
  await expect(async () => {
    found = (await lettersTo(address)).findLast((letter) => subject.test(letter.subject));
    expect(found, `a letter to ${address} about ${subject}`).toBeDefined();
  }).toPass({ timeout: 30_000 });
  if (!found) throw new Error("There is a letter, as was just seen");
  return found;
}

/** Every letter to that address so far, in the order they arrived. */
export async function lettersTo(address: string): Promise<ReceivedLetter[]> {
  const folder = receivedFolder();
  const files = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
  const letters = await Promise.all(files.map(async (file) => simpleParser(await readFile(path.join(folder, file)))));
  return letters
    .filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some((known) => known.address === address)))
    .map(({ subject = "", text = "", html }) => ({ subject, text, links: linksIn(html || "") }));
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
