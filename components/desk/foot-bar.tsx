"use client";

import clsx from "clsx";
import { Mail, Printer, Wifi, WifiOff } from "lucide-react";
import type { DeskStatus, MailFigures, PressFigures } from "./desk-status";
import { clockText, dayText, secondsText, zoneText } from "./desk-time";
import { useDeskStatus } from "./use-desk-status";

/** Always true: it never says "all good" while one page is old. */
export function FootBar({ status: atFirst }: { status: DeskStatus }) {
  const { status, clock, offlineSince, isSignedOut } = useDeskStatus(atFirst);

  return (
    <section
      aria-label="What is true now"
      className="col-span-full flex items-center gap-4 overflow-hidden border-t bg-sidebar px-3 text-xs whitespace-nowrap text-muted-foreground [&_b]:font-medium [&_b]:text-foreground [&>*]:flex [&>*]:shrink-0 [&>*]:items-center [&>*]:gap-1.5 [&_svg]:size-3.5"
    >
      {isSignedOut ? (
        <a href="/sign-in" className="font-medium text-warning underline">
          You are signed out. Sign in
        </a>
      ) : null}
      {offlineSince ? (
        <span className="font-medium text-warning">
          <WifiOff aria-hidden />
          No connection since {clockText(offlineSince, status.timeZone)}
        </span>
      ) : (
        <span>
          <Wifi aria-hidden />
          Online
        </span>
      )}
      {offlineSince ? null : <PressLine {...status.press} />}
      {offlineSince ? null : <MailLine {...status.mail} />}
      <time dateTime={clock.toISOString()} className="ml-auto" suppressHydrationWarning>
        <span>
          {dayText(clock, status.timeZone)}, <b>{clockText(clock, status.timeZone)}</b>{" "}
          {zoneText(clock, status.timeZone)}
        </span>
      </time>
      {/* Only changes for the worse are announced. */}
      <span role="status" className="sr-only">
        {offlineSince ? "The connection is lost." : ""}
        {isSignedOut ? "You are signed out." : ""}
        {status.press.unconfirmedCount > 0 ? "A page is not confirmed at its public address." : ""}
      </span>
    </section>
  );
}

const PressLine = ({
  pageCount,
  currentCount,
  printingCount,
  unconfirmedCount,
  lastLiveInMilliseconds,
}: PressFigures) => (
  <span className="max-tablet:hidden!">
    <Printer aria-hidden />
    <span>
      Press{" "}
      <b>
        {count(currentCount)} of {count(pageCount)} pages current
      </b>
      {printingCount > 0 ? `, ${count(printingCount)} printing` : null}
      {unconfirmedCount > 0 ? (
        <>
          , <span className="font-semibold text-destructive">{count(unconfirmedCount)} not confirmed</span>
        </>
      ) : null}
      {lastLiveInMilliseconds === null ? null : `, last seen live in ${secondsText(lastLiveInMilliseconds)}`}
    </span>
  </span>
);

const MailLine = ({ allCount, acceptedCount, laterCount, waitingCount, refusedCount }: MailFigures) => (
  <span className="max-wide:hidden!">
    <Mail aria-hidden />
    <span>
      Mail{" "}
      <b>
        {count(acceptedCount)} of {count(allCount)}
      </b>{" "}
      handed over in 24 h{laterCount > 0 ? `, ${count(laterCount)} told to try later` : null}
      {waitingCount > 0 ? `, ${count(waitingCount)} waiting` : null}
      <span className={clsx(refusedCount > 0 && "font-semibold text-destructive")}>
        {refusedCount > 0 ? `, ${count(refusedCount)} refused` : null}
      </span>
    </span>
  </span>
);

const count = (value: number) => value.toLocaleString("en");
