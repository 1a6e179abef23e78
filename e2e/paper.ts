import { readFileSync } from "node:fs";
import path from "node:path";
import { clusterUrl } from "../processes/database/cluster.ts";
import { readSecrets } from "../processes/launch/secrets.ts";

export const PAPER_PORT = process.env.JOURNEY_PORT ?? "4599";
/** Where the paper under test hands its letters to: SMTP_URL of a paper that runs already has to name it. */
export const MAIL_PORT = Number(process.env.JOURNEY_MAIL_PORT ?? Number(PAPER_PORT) + 2000);

const dataDirectory = path.resolve(process.env.JOURNEY_DATA_DIR ?? ".build/journeys");

/** The letters that arrived at our mail server (mail-server.ts). */
export const receivedFolder = () => path.join(dataDirectory, "received");

/** The database of a paper, and the secret that seals its sessions. */
export type PaperKeys = { databaseUrl: string; authSecret: string };

/** Of the paper that the journeys run on. */
export function readPaperKeys(): PaperKeys & { dataDirectory: string } {
  const secrets = readSecrets(dataDirectory);
  return {
    databaseUrl: process.env.JOURNEY_DATABASE_URL || embeddedUrl(secrets.databasePassword),
    authSecret: process.env.JOURNEY_AUTH_SECRET || secrets.authSecret,
    dataDirectory,
  };
}

function embeddedUrl(password: string): string {
  const port = Number(readFileSync(path.join(dataDirectory, "run", "postgres-port"), "utf8"));
  return clusterUrl(password, port);
}
