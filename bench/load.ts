import { execFile } from "node:child_process";
import { Agent, get } from "node:http";
import { promisify } from "node:util";

const run = promisify(execFile);
const CONNECTIONS = 64;

/** Requests a second that an address answers: by wrk where it is installed, else by a smaller generator of our own. */
export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const parameters = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-H", "Accept-Encoding: gzip", url];
  try {
    const { stdout } = await run("wrk", parameters);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return requestsByNode(url, seconds);
  }
}

async function requestsByNode(url: string, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + seconds * 1000;
  let count = 0;

  const askAgain = async () => {
    while (performance.now() < until) {
      await askOnce(url, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askAgain));
  agent.destroy();
  return count / seconds;
}

const askOnce = (url: string, agent: Agent) =>
  new Promise<void>((resolve, reject) => {
    const headers = { "accept-encoding": "gzip" };
    get(url, { agent, headers }, (response) => response.resume().on("end", resolve)).on("error", reject);
  });
