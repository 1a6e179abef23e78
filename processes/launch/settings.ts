import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadEnvFile } from "node:process";
import { siteUrlProblem } from "../../modules/platform/site-url.ts";
import { readSecrets } from "./secrets.ts";

/** What the processes are started with: the environment, `.env`, and what was made up on the first run. */
export type Settings = {
  dataDirectory: string;
  host: string;
  /** Wished; another one is taken where it is in use. */
  port: number;
  /** Of a database of the operator's own; null = the embedded one. */
  databaseUrl: string | null;
  databasePassword: string;
  authSecret: string;
  /** `npm run dev`: pages are drawn anew for each request, and code is loaded as it changes. */
  isDevelopment: boolean;
};

const DEFAULT_PORT = 3000;

/** @throws with what to mend, in one sentence */
export function readSettings(): Settings {
  // What is set in the environment wins over the file.
  if (existsSync(".env")) loadEnvFile(".env");
  const { DATA_DIR, HOST, PORT, SITE_URL, DATABASE_URL, AUTH_SECRET } = process.env;
  refuseWrongSiteUrl(SITE_URL);

  const dataDirectory = path.resolve(DATA_DIR || ".data");
  const secrets = readSecrets(dataDirectory);
  return {
    dataDirectory,
    host: HOST || "127.0.0.1",
    port: parsePort(PORT || String(DEFAULT_PORT)),
    databaseUrl: DATABASE_URL || null,
    databasePassword: secrets.databasePassword,
    authSecret: AUTH_SECRET || secrets.authSecret,
    isDevelopment: process.argv.includes("--dev"),
  };
}

/** Now, and not by the first page that cannot be drawn. */
export function refuseWrongSiteUrl(siteUrl: string | undefined): void {
  const problem = siteUrl ? siteUrlProblem(siteUrl) : null;
  if (problem) throw new Error(`SITE_URL cannot be used: ${problem}`);
}

/** The environment of web, worker and command line. @param port the one that was found free, else the one of the last start */
export function environmentOf(settings: Settings, databaseUrl: string, port = lastPort(settings)): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: settings.isDevelopment ? "development" : "production",
    ...(settings.isDevelopment && { PAGES_FOLDER: ".next" }),
    DATA_DIR: settings.dataDirectory,
    HOST: settings.host,
    PORT: String(port),
    SITE_URL: process.env.SITE_URL || `http://localhost:${port}`,
    WEB_URL: process.env.WEB_URL || `http://${reachableHost(settings.host)}:${port}`,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: settings.authSecret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

const portFile = (dataDirectory: string) => path.join(dataDirectory, "run", "web-port");

/** The port may not be the wished one, and commands have to find the web process too. */
export function rememberPort({ dataDirectory }: Settings, port: number): void {
  writeFileSync(portFile(dataDirectory), String(port));
}

function lastPort({ dataDirectory, port }: Settings): number {
  const file = portFile(dataDirectory);
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || port : port;
}

/** A server that listens everywhere is asked on the loopback. */
export function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; it has to be a whole number from 1 to 65535.`);
}
