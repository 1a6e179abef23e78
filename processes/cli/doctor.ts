import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import type { Command } from "commander";
import { env } from "@/modules/platform/env";
import { openMailer } from "@/modules/platform/mailer";
import { isBuiltPages } from "../build/pages.ts";
import { needsMigration } from "../database/migrations.ts";
import { tryDatabase } from "../database/server.ts";
import { answers } from "../launch/front-page.ts";

/** One thing that has to be as it should. `remedy` is said when it is not. */
type Finding = { title: string; isWell: boolean; remedy: string };

const LEAST_NODE = 24;
const LEAST_FREE_BYTES = 1_000_000_000;

export function register(program: Command): void {
  program
    .command("doctor")
    .description("look whether everything is as it should be, and say what is not")
    .action(async () => {
      const findings = await examine();
      for (const { title, isWell, remedy } of findings) {
        process.stdout.write(isWell ? `  well   ${title}\n` : `  WRONG  ${title}: ${remedy}\n`);
      }
      if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
    });
}

async function examine(): Promise<Finding[]> {
  const { DATA_DIR, DATABASE_URL, WEB_URL, SITE_URL } = env();
  const isReached = await tryDatabase(DATABASE_URL).catch(() => false);
  const mailTrouble = await troubleWithMail();
  return [
    finding("Node", Number(process.versions.node.split(".")[0]) >= LEAST_NODE, `install Node ${LEAST_NODE} or newer`),
    finding("data folder", isWritable(DATA_DIR), `${DATA_DIR} cannot be written to`),
    finding("disk", hasRoom(DATA_DIR), `less than 1 GB is free below ${DATA_DIR}`),
    finding("database", isReached, "it does not answer; see DATABASE_URL"),
    finding(
      "migrations",
      isReached && !(await needsMigration(DATABASE_URL)),
      "some are pending: npm start applies them",
    ),
    finding("mail", mailTrouble === null, `letters cannot be handed over: ${mailTrouble}`),
    finding("build", isBuiltPages() && existsSync(".build/processes/web.mjs"), "run npm run build"),
    finding("front page", await answers(WEB_URL ?? SITE_URL), `${WEB_URL ?? SITE_URL} does not answer: run npm start`),
  ];
}

/** A server that does not answer, a password that it does not know, a key that is not there. */
async function troubleWithMail(): Promise<string | null> {
  try {
    const mailer = openMailer(env(), 1);
    return await mailer.trouble().finally(mailer.close);
  } catch (error) {
    return (error as Error).message;
  }
}

const finding = (title: string, isWell: boolean, remedy: string): Finding => ({ title, isWell, remedy });

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= LEAST_FREE_BYTES;
}
