import clsx from "clsx";
import { CloudCheck, CloudUpload, HardDriveDownload, Lock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { zoneName } from "@/components/site/clock";
import type { Refusal, SaveState } from "./saving";

type Props = {
  state: SaveState;
  timeZone: string;
  /** Without words already where the rail is narrow, as long as all is well. */
  isBrief?: boolean;
};

/**
 * Where the words are, in words: "Saved" means in the database, and nothing else does. A change for the worse is announced; what
 * changes with every key is not.
 */
export function SaveStateLine({ state, timeZone, isBrief = false }: Props) {
  const { icon, text, detail, tone } = lineOf(state, timeZone);

  return (
    <span className={clsx("flex items-center gap-1.5", tone)} data-save-state={state.is}>
      {icon}
      <span className={clsx("tabular-nums", isWell(state) && (isBrief ? "max-wide:sr-only" : "max-tablet:sr-only"))}>
        {text}
        {detail}
      </span>
      <span className="sr-only" role="status">
        {state.is === "offline" || state.is === "refused" ? text : ""}
      </span>
    </span>
  );
}

const isWell = ({ is }: SaveState) => is === "saving" || is === "saved";

type Line = { icon: ReactNode; text: string; detail?: string; tone: string };

function lineOf(state: SaveState, timeZone: string): Line {
  switch (state.is) {
    case "connecting":
      return { icon: null, text: "Fetching the story", tone: "text-muted-foreground" };
    case "saving":
      return { icon: <CloudUpload size={16} aria-hidden />, text: "Saving", tone: "text-muted-foreground" };
    case "saved":
      return {
        icon: <CloudCheck size={16} aria-hidden />,
        text: `Saved ${clockTime(state.at, timeZone)} ${zoneName(state.at, { timeZone, now: state.at })}`,
        tone: "text-muted-foreground",
      };
    case "offline":
      return offlineLine(state, timeZone);
    case "refused":
      return { icon: <Lock size={16} aria-hidden />, text: REFUSALS[state.because], tone: "text-warning" };
  }
}

function offlineLine(state: SaveState & { is: "offline" }, timeZone: string): Line {
  const since = `since ${clockTime(state.since, timeZone).slice(0, 5)}`;
  const changes = `${state.changesKept} ${state.changesKept === 1 ? "change" : "changes"} ${since}`;
  if (state.isOnDevice) {
    const detail = state.changesKept > 0 ? ` (${changes})` : ` (no connection ${since})`;
    return {
      icon: <HardDriveDownload size={16} aria-hidden />,
      text: "Kept on this device",
      detail,
      tone: "text-warning",
    };
  }
  const text = "Not kept anywhere yet: leave this page open";
  return { icon: <TriangleAlert size={16} aria-hidden />, text, detail: ` (${changes})`, tone: "text-destructive" };
}

const REFUSALS: Record<Refusal, string> = {
  "not-allowed": "You may not write here any more. Your text stays on this screen: copy what you need.",
  "too-large":
    "Not saved: this story has become too large. Your text stays on this screen: copy what you need, take something out, then load this page again.",
  "not-taken": "Not saved: your last change holds what no story may.",
  "signed-out": "You are signed out. Your text stays on this screen: sign in in another window, then come back here.",
};

const clockTime = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium", hourCycle: "h23" }).format(at);
