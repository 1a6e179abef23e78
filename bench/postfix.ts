import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../processes/database/free-port.ts";

const run = promisify(execFile);

export type Postfix = {
  port: number;
  logFile: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Everything it took has been handed on. */
  untilEmpty: () => Promise<void>;
  /** Has it write a line into its log, so that the log tells up to now. */
  touchLog: () => Promise<void>;
  /** Stopped for good, its files gone. */
  remove: () => Promise<void>;
};

/** Why it cannot be measured here; null where it can. */
export function postfixLacking(): string | null {
  if (!existsSync("/usr/sbin/postfix") || !existsSync("/usr/sbin/smtp-sink"))
    return "postfix is not installed (Debian: apt-get install postfix)";
  return process.getuid?.() === 0 ? null : "postfix is started by root alone";
}

/** A postfix of its own, as Debian configures it, that hands everything to the sink. */
export async function openPostfix(sinkPort: number): Promise<Postfix> {
  const folder = mkdtempSync(path.join(tmpdir(), "masthead-postfix-")); // where its own user may go
  const port = await freePort();
  const [config, spool, data] = ["etc", "spool", "data"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const directory of [config, spool, data]) await mkdir(directory, { recursive: true });
  await openToPostfix(folder, data);
  const logFile = path.join(folder, "mail.log");
  await writeFile(path.join(config, "main.cf"), mainConfig({ folder, spool, data, logFile, sinkPort }));
  await writeFile(path.join(config, "master.cf"), await masterConfig(port));

  const postfix = (...words: string[]) => run("/usr/sbin/postfix", ["-c", config, ...words]).catch(() => {}); // it reports by its log
  return {
    port,
    logFile,
    start: async () => {
      await postfix("start");
      await untilListening(port);
    },
    stop: async () => {
      await postfix("stop");
    },
    untilEmpty: () => untilQueueIsEmpty(config),
    touchLog: async () => {
      await postfix("reload");
    },
    remove: async () => {
      await postfix("stop");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Postfix's own smtp-sink: takes everything, and writes each letter into a file where a folder is named. */
export async function openSink(folder: string | null): Promise<{ port: number; stop: () => void }> {
  const port = await freePort();
  const dump = folder === null ? [] : ["-d", path.join(folder, "letter.")];
  const child = spawn("/usr/sbin/smtp-sink", ["-u", "root", ...dump, `127.0.0.1:${port}`, "1000"], { stdio: "ignore" });
  await untilListening(port);
  return { port, stop: () => child.kill("SIGTERM") };
}

type Places = { folder: string; spool: string; data: string; logFile: string; sinkPort: number };

// in_flow_delay: postfix makes senders wait while more comes in than goes out; the sink's share of this machine is not measured.
const mainConfig = ({ folder, spool, data, logFile, sinkPort }: Places) => `
compatibility_level = 3.6
queue_directory = ${spool}
data_directory = ${data}
maillog_file = ${logFile}
maillog_file_prefixes = ${folder}
myhostname = relay.paper.example
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
relayhost = [127.0.0.1]:${sinkPort}
smtp_tls_security_level = none
in_flow_delay = 0s
`;

/** Debian's, but for the port, and without its cage: the queue lies elsewhere. */
async function masterConfig(port: number): Promise<string> {
  const distributed = await readFile("/usr/share/postfix/master.cf.dist", "utf8");
  return distributed
    .replace(/^smtp +inet .*$/m, `127.0.0.1:${port} inet n - n - - smtpd`)
    .replace(/^(\S+ +(?:unix|fifo|unix-dgram|pass) +\S+ +\S+ +)y/gm, "$1n");
}

async function openToPostfix(folder: string, data: string): Promise<void> {
  const [, uid = "0"] = /^postfix:[^:]*:(\d+):/m.exec(readFileSync("/etc/passwd", "utf8")) ?? [];
  await chown(data, Number(uid), 0);
  await chmod(folder, 0o755);
}

async function untilQueueIsEmpty(config: string): Promise<void> {
  const deadline = Date.now() + 300_000;
  for (;;) {
    const { stdout } = await run("/usr/sbin/postqueue", ["-c", config, "-p"], { maxBuffer: 100_000_000 });
    if (stdout.includes("Mail queue is empty")) return;
    if (Date.now() > deadline) throw new Error("postfix did not hand on everything");
    await run("/usr/sbin/postqueue", ["-c", config, "-f"]);
    await wait(1_000);
  }
}

async function untilListening(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await wait(100);
  }
  throw new Error(`Nothing listens on port ${port}`);
}
