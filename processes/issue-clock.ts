import { setTimeout as wait } from "node:timers/promises";
import { previewLetter } from "@/components/mail/preview-letter";
import { freezeDueIssues } from "@/modules/issues/commands/due";
import type { IssueSheet } from "@/modules/issues/sheet";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { byTheClock } from "@/modules/staff/by-the-clock";

type Trouble = (message: string, error: unknown) => void;

const LOOK_EVERY_MILLISECONDS = 1_000;

/** Makes the sheets of issues whose minute has come, so that they can be sent. Any number of these may run. */
export function startIssueClock(clock: () => Date, onTrouble: Trouble): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = runUntil(stopping.signal, clock, onTrouble);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function runUntil(signal: AbortSignal, clock: () => Date, onTrouble: Trouble): Promise<void> {
  const editor = byTheClock("the clock");
  while (!signal.aborted) {
    await freezeDueIssues(editor, measureLetter, clock(), onTrouble).catch((error: unknown) =>
      onTrouble("The look for due issues failed", error),
    );
    await wait(LOOK_EVERY_MILLISECONDS, undefined, { signal }).catch(() => {}); // woken to stop
  }
}

async function measureLetter(sheet: IssueSheet) {
  const { facts } = await previewLetter(sheet, { siteUrl: env().SITE_URL, paper: await readPaper() });
  return facts;
}
