import { createReadStream } from "node:fs";
import { BadFile } from "../bad-file";
import { filesIn, kindOf } from "../files/folder";
import { readWordPressExport } from "./export";
import type { WordPressExport } from "./item";

/** @throws BadFile with what is wrong */
export async function readWordPressFile(place: string): Promise<WordPressExport> {
  if ((await kindOf(place)) === "folder")
    throw new BadFile("This is a folder; give the XML file that WordPress exported.");
  return readWordPressExport(createReadStream(place));
}

/** The files of wp-content/uploads, or of a folder that holds it: "2013/03/a.jpg" → where it lies. */
export async function readUploads(folder: string): Promise<ReadonlyMap<string, string>> {
  if ((await kindOf(folder)) === "file") throw new BadFile("--uploads wants the folder wp-content/uploads.");
  const files = await filesIn(folder);
  return new Map([...files].map(([name, file]) => [name.replace(/^(?:.*\/)?uploads\//, ""), file]));
}
