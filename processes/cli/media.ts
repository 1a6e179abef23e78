import type { Command } from "commander";
import { renewRenditions } from "@/modules/media/renditions";
import { sweepPictures } from "@/modules/media/sweep";
import { closingAfter, say } from "./terminal.ts";

/** `masthead media`: the files of pictures, kept in step with the database. */
export function register(program: Command): void {
  const media = program.command("media").description("look after the files of pictures");

  media
    .command("sweep")
    .description("remove the files of pictures that no longer exist")
    .action(() => closingAfter(sweep));
  media
    .command("renew")
    .description("have the worker make whatever renditions are missing, from the originals")
    .action(() => closingAfter(renew));
}

async function sweep(): Promise<void> {
  const { removedCount, freedBytes } = await sweepPictures(new Date());
  say(removedCount === 0 ? "Nothing to sweep." : `${removedCount} files removed, ${megabytes(freedBytes)} MB freed.`);
}

async function renew(): Promise<void> {
  const count = await renewRenditions();
  say(count === 0 ? "There are no pictures." : `${count} pictures will be looked through by the worker.`);
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
