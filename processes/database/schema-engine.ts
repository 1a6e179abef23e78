#!/usr/bin/env node
// Prisma's schema engine as its command line expects it: a program that reads JSON-RPC, a line a request. The native
// one is downloaded from a host that is often out of reach; the same engine comes with npm as WebAssembly.
// Another engine is used when PRISMA_SCHEMA_ENGINE_BINARY names it.
import { readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { migrationAdapterFactory } from "./migration-adapter.ts";

type Request = { id: number; method: string; params?: { datasource?: { url?: string } } };
type Engine = Record<string, (parameters: unknown) => Promise<{ stdout?: string } | undefined>>;

/** The command line sends some methods under older names. */
const RENAMED: Record<string, string> = { getDatabaseVersion: "version" };

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    version: { type: "boolean" },
  },
});
const databaseUrl: string = values.datasource
  ? JSON.parse(String(values.datasource)).url
  : (process.env.DATABASE_URL ?? "");

let panic: string | undefined;
let engine: Promise<Engine> | undefined;

if (values.version) console.log(`schema-engine-cli ${bindings.version()}`);
else if (positionals[0] === "cli") await runCommand(positionals[1]);
else await answerRequests();

/** `schema-engine cli can-connect-to-database`: the exit code is the answer, the reason a line of the log. */
async function runCommand(command: string | undefined): Promise<void> {
  try {
    if (command === "can-connect-to-database") await tryConnection(databaseUrl);
    if (command === "create-database") await createDatabase(databaseUrl);
  } catch (error) {
    logFailure(error);
    process.exitCode = 1;
  }
}

async function answerRequests(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const message = line.trim() ? JSON.parse(line) : {};
    if (message.method) await answer(message); // without one it only acknowledges what was sent
  }
  process.exit(0); // the engine keeps its connection open
}

async function answer(request: Request): Promise<void> {
  try {
    send({ id: request.id, result: (await perform(request)) ?? {} });
  } catch (error) {
    send({ id: request.id, error: faultOf(error) });
  }
}

async function perform({ method, params }: Request): Promise<unknown> {
  const url = params?.datasource?.url ?? databaseUrl;
  if (method === "ensureConnectionValidity") return tryConnection(url);
  if (method === "createDatabase") return createDatabase(url);

  engine ??= loadEngine();
  const loaded = await engine;
  const result = await loaded[RENAMED[method] ?? method]?.(params);
  // The native engine prints a difference itself, by a request of its own to the command line.
  if (method === "diff" && result?.stdout) send({ id: -1, method: "print", params: { content: result.stdout } });
  return result;
}

async function loadEngine(): Promise<Engine> {
  const file = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        panic = message;
      },
    },
  });
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(file)), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const { __wbg_set_wasm, SchemaEngine } = bindings as unknown as {
    __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
    SchemaEngine: { new: (options: object, log: () => void, adapter: unknown) => Promise<Engine> };
  };
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();

  const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapterFactory(databaseUrl));
  return SchemaEngine.new({ datamodels: readDatamodels() }, () => {}, adapter);
}

function readDatamodels(): [string, string][] | undefined {
  const files = values.datamodels;
  return Array.isArray(files) ? files.map((file) => [String(file), readFileSync(String(file), "utf8")]) : undefined;
}

async function tryConnection(url: string): Promise<object> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.end();
  return {};
}

async function createDatabase(url: string): Promise<{ databaseName: string }> {
  const databaseName = decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";
  const home = new URL(url);
  home.pathname = "/postgres";

  const client = new pg.Client({ connectionString: home.href, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`);
  } finally {
    await client.end();
  }
  return { databaseName };
}

function send(message: object): void {
  writeSync(1, `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function faultOf(error: unknown) {
  const { message, code, meta } = error as { message?: string; code?: string; meta?: object };
  const data = { is_panic: false, message: panic ?? message ?? String(error), error_code: code, meta: meta ?? {} };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

/** The command line drops the first line of the log and parses the rest. */
function logFailure(error: unknown): void {
  const { code, message } = error as { code?: string; message?: string };
  const reason = { is_panic: false, error_code: code === "3D000" ? "P1003" : "P1001", message: message || code };
  const line = (level: string, fields: object) =>
    JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" });
  writeSync(2, `${line("INFO", { message: "connecting" })}\n${line("ERROR", reason)}`);
}
