import { setTimeout as sleep } from "node:timers/promises";

const TIMEOUT_IN_MS = 120_000;

/** Waits until readers are answered. @returns whether they are */
export async function untilOpen(address: string, signal: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + TIMEOUT_IN_MS;
  while (Date.now() < deadline && !signal.aborted) {
    if (await answers(address)) return true;
    await sleep(100);
  }
  return false;
}

export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
