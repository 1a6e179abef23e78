import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { type Binaries, programOf } from "./binaries.ts";

/**
 * In whose name PostgreSQL runs, which refuses to run as root.
 * own: we are not root. mapped: root, under another number in a namespace of its own. lent: root gives itself up.
 */
export type Account =
  | { kind: "own" }
  | { kind: "mapped"; wrapper: string[] }
  | { kind: "lent"; uid: number; gid: number };

/** Readable for everybody on the way down, which a clone below /root is not. */
const COMMON_FOLDER = "/var/lib/masthead";
const UNPRIVILEGED = "nobody";

export function chooseAccount(binaries: Binaries): Account {
  if (process.getuid?.() !== 0) return { kind: "own" };

  const wrapper = mappedWrapper();
  if (runs([...wrapper, programOf(binaries, "initdb"), "--version"])) return { kind: "mapped", wrapper };
  return { kind: "lent", ...readUnprivilegedUser() };
}

/** The program and its parameters as this account starts them. */
export function asAccount(account: Account, command: string[]): string[] {
  return account.kind === "mapped" ? [...account.wrapper, ...command] : command;
}

export const identityOf = (account: Account) => (account.kind === "lent" ? { uid: account.uid, gid: account.gid } : {});

/** PostgreSQL's programs where the account can read them. */
export function binariesFor(account: Account, binaries: Binaries): Binaries {
  if (account.kind !== "lent") return binaries;

  const folder = path.join(COMMON_FOLDER, `postgres-${binaries.version}`);
  if (!existsSync(folder)) {
    makeCommonFolder();
    const draft = `${folder}.${process.pid}`;
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, folder);
  }
  return { ...binaries, folder };
}

/**
 * The folder for the database's files that the account can reach: the wished one, if the way down to it is open.
 * @param key tells installations on one machine apart
 */
export function dataFolderFor(account: Account, wished: string, key: string): string {
  if (account.kind !== "lent" || isOpenTo(path.dirname(wished))) return wished;
  makeCommonFolder();
  return path.join(COMMON_FOLDER, `data-${key}`);
}

/** A database made by root in a namespace is taken over where namespaces are refused, and the other way round. */
export function giveTo(account: Account, folder: string): void {
  const owner = account.kind === "lent" ? account : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const present = statSync(folder).uid;
  if (present === owner.uid) return;
  if (account.kind === "own") throw new Error(`${folder} belongs to another user (number ${present}).`);

  const changed = spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, folder]);
  if (changed.status !== 0) chownSync(folder, owner.uid, owner.gid); // throws with the reason
}

/** @param user number and group from /etc/passwd: "nobody:x:65534:65534:…" */
function readUnprivilegedUser(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${UNPRIVILEGED}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) throw new Error(`PostgreSQL does not run as root, and there is no user "${UNPRIVILEGED}" here.`);
  return { uid: Number(uid), gid: Number(gid) };
}

/** initdb asks for the name of its user, so the number must be one that has a name. */
function mappedWrapper(): string[] {
  const { uid, gid } = readUnprivilegedUser();
  return ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
}

function runs([program = "", ...parameters]: string[]): boolean {
  return spawnSync(program, parameters, { stdio: "ignore", timeout: 10_000 }).status === 0;
}

function makeCommonFolder(): void {
  mkdirSync(COMMON_FOLDER, { recursive: true });
  chmodSync(COMMON_FOLDER, 0o755);
}

/** Whether everybody may pass through every folder on the way. */
function isOpenTo(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (path.dirname(folder) === folder || isOpenTo(path.dirname(folder)));
}
