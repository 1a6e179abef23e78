import { closeDatabase } from "@/modules/platform/db";
import { closeQueue } from "@/modules/platform/queue";

/** Does a command's work, and leaves nothing open that would keep the process alive. */
export async function closingAfter(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await closeQueue();
    await closeDatabase();
  }
}

export function say(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** Says why it was not done; whoever called sees it by the exit code too. */
export function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
