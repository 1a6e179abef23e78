import { spawn } from "node:child_process";

export type Child = {
  pid: number;
  /** Resolves when it ends well. @throws with what it said, when it ends otherwise */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** A process of this measurement: it ends with it. `ready`: resolves once it has printed that text. */
export function runChild(
  command: string,
  parameters: string[],
  environment: Record<string, string> = {},
  onLine: (line: string) => void = (line) => console.log(line),
): Child {
  const child = spawn(command, parameters, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      for (const line of text.split("\n")) if (line !== "") onLine(line);
    });
  }

  let isStopping = false;
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 || isStopping ? resolve() : reject(new Error(`${command} ${parameters.join(" ")} failed:\n${said}`)),
    );
  });
  ended.catch(() => {}); // whoever waits for it hears of it
  const stop = async () => {
    isStopping = true;
    child.kill("SIGTERM");
    await ended;
  };
  return { pid: child.pid ?? 0, ended, stop };
}
