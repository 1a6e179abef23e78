"use client";

import { Button } from "./button";

/** The clock on the wall shows a time twice, or never: one of these instants was meant. */
export type TimeQuestion = { ok: false; ask: "does-not-exist" | "exists-twice"; choices: string[] };

type Props = { question: TimeQuestion; timeZone: string; onChoose: (instant: string) => void };

/** When clocks are put forward or back, one hour of the wall is not there, or is there twice. */
export const WhichTime = ({ question, timeZone, onChoose }: Props) => (
  <div role="alert" className="grid gap-2 rounded-md border border-warning/40 p-2.5">
    <p>
      {question.ask === "exists-twice"
        ? "The clocks go back that night: this time comes twice. Which one?"
        : "The clocks go forward that night: this time does not come. Which one instead?"}
    </p>
    <div className="flex flex-wrap gap-2">
      {question.choices.map((instant) => (
        <Button key={instant} size="small" onClick={() => onChoose(instant)}>
          {exactly(instant, timeZone)}
        </Button>
      ))}
    </div>
  </div>
);

/** With its distance from UTC: two hours of one name are told apart by nothing else. */
const exactly = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    ...{ weekday: "short", day: "numeric", month: "short" },
    ...{ hour: "2-digit", minute: "2-digit", timeZoneName: "shortOffset" },
  }).format(new Date(instant));
