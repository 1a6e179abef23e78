import { previewLetter } from "@/components/mail/preview-letter";
import { freezeDueIssues } from "@/modules/issues/commands/due";
import type { IssueSheet } from "@/modules/issues/sheet";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { type Clock, startClock, type Trouble } from "./clock";

const LOOK_EVERY_MILLISECONDS = 1_000;

/** Makes the sheets of issues whose minute has come, so that they can be sent. Any number of these may run. */
export function startIssueClock(clock: () => Date, onTrouble: Trouble): Clock {
  const editor = byTheClock("the clock");
  return startClock(LOOK_EVERY_MILLISECONDS, () =>
    freezeDueIssues(editor, measureLetter, clock(), onTrouble).catch((error: unknown) =>
      onTrouble("The look for due issues failed", error),
    ),
  );
}

async function measureLetter(sheet: IssueSheet) {
  const { facts } = await previewLetter(sheet, { siteUrl: env().SITE_URL, paper: await readPaper() });
  return facts;
}
