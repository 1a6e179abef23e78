import clsx from "clsx";
import Link from "next/link";
import { clockText, dayText, zoneText } from "@/components/desk/desk-time";
import { TONE_TEXT, type Tone } from "@/components/ui/mark";
import type { CalendarEntry } from "@/modules/views/calendar-entry";
import { NowInView } from "./now-in-view";

type Props = { entries: CalendarEntry[]; now: Date; timeZone: string };

/** The day as a line of time: what was, now, and what is planned. */
export function DayLine({ entries, now, timeZone }: Props) {
  const past = entries.filter(({ at }) => at <= now).slice(-MOST_PAST);
  const ahead = entries.filter(({ at }) => at > now).slice(0, MOST_AHEAD);
  const today = dayText(now, timeZone);

  return (
    <aside aria-label="The day" className="relative w-64 shrink-0 overflow-auto border-l max-wide:hidden">
      <div className="flex items-center gap-2 px-4 pt-3 pb-1">
        <h2 className="font-semibold">{today}</h2>
        <Link href="/desk/stories/calendar" className="ml-auto text-xs text-primary underline underline-offset-3">
          Calendar
        </Link>
      </div>
      <p className="px-4 pb-2 text-xs text-muted-foreground">{zoneText(now, timeZone)}</p>
      <ol className="px-4 pb-4">
        {past.map((entry) => (
          <Point key={keyOf(entry)} entry={entry} time={clockText(entry.at, timeZone)} />
        ))}
        <NowInView className={clsx(LINE, "font-semibold text-primary")}>
          <time className="text-xs leading-5">{clockText(now, timeZone)}</time>
          <Dot className="bg-current" />
          <span>Now</span>
        </NowInView>
        {ahead.map((entry) => (
          <Point
            key={keyOf(entry)}
            entry={entry}
            time={
              dayText(entry.at, timeZone) === today
                ? clockText(entry.at, timeZone)
                : `${dayText(entry.at, timeZone).slice(0, 3)} ${clockText(entry.at, timeZone)}`
            }
          />
        ))}
      </ol>
      {ahead.length === 0 ? (
        <p className="px-4 text-xs text-muted-foreground">Nothing is planned until tomorrow night.</p>
      ) : null}
    </aside>
  );
}

const MOST_PAST = 12;
const MOST_AHEAD = 20;
const keyOf = ({ id, is, at }: CalendarEntry) => `${id} ${is} ${at.getTime()}`;

const LINE =
  "relative grid grid-cols-[42px_11px_1fr] items-start gap-2 py-[7px] before:absolute before:inset-y-0 before:left-[55px] before:w-px before:bg-border";

const Dot = ({ className }: { className: string }) => (
  <span className={clsx("relative z-[1] mt-[5px] block size-[11px] rounded-full border-2 border-current", className)} />
);

const Point = ({ entry, time }: { entry: CalendarEntry; time: string }) => {
  const { tone, isFilled, words } = pointOf(entry);
  return (
    <li className={LINE}>
      <time dateTime={entry.at.toISOString()} className="text-xs leading-5 text-muted-foreground">
        {time}
      </time>
      <span className={TONE_TEXT[tone]}>
        <Dot className={isFilled ? "bg-current" : "bg-background"} />
      </span>
      <span className="min-w-0">
        <Link href={`/desk/stories/${entry.id}`} prefetch={false} lang={entry.language} className="line-clamp-3">
          {entry.headline || "No headline yet"}
        </Link>
        <span className={clsx("block text-xs", TONE_TEXT[tone === "success" ? "plain" : tone])}>{words}</span>
      </span>
    </li>
  );
};

type PointLook = { tone: Tone; isFilled: boolean; words: string };

function pointOf({ is, isUnconfirmed }: CalendarEntry): PointLook {
  if (isUnconfirmed) return { tone: "trouble", isFilled: true, words: "not confirmed at its address" };
  return LOOKS[is];
}

const LOOKS: Record<CalendarEntry["is"], PointLook> = {
  published: { tone: "success", isFilled: true, words: "live" },
  withdrawn: { tone: "plain", isFilled: true, words: "withdrawn" },
  planned: { tone: "planned", isFilled: false, words: "goes out by itself" },
  due: { tone: "warning", isFilled: false, words: "due" },
  missed: { tone: "trouble", isFilled: true, words: "did not go out" },
};
