import { Ban, CircleCheckBig, CirclePause, Clock, Send, SquareDashed } from "lucide-react";
import { momentText } from "@/components/desk/desk-time";
import type { Clock as PaperClock } from "@/components/site/clock";
import { zoneText } from "@/components/story/when";
import { Mark } from "@/components/ui/mark";
import type { IssueState } from "@/modules/issues/issue";

type Props = { state: IssueState; sendAt: string | null; finishedAt?: string | null; clock: PaperClock };

/** Where an issue stands on its way to readers: a shape and a word. */
export function IssueStateMark({ state, sendAt, finishedAt = null, clock }: Props) {
  switch (state) {
    case "draft":
      return (
        <Mark tone="plain" icon={SquareDashed}>
          Draft
        </Mark>
      );
    case "scheduled":
      return (
        <Mark tone="planned" icon={Clock}>
          {sendAt ? namedMoment(sendAt, clock) : "Scheduled"}
        </Mark>
      );
    case "sending":
      return (
        <Mark tone="ready" icon={Send}>
          Being sent
        </Mark>
      );
    case "paused":
      return (
        <Mark tone="warning" icon={CirclePause}>
          Paused
        </Mark>
      );
    case "cancelled":
      return (
        <Mark tone="trouble" icon={Ban}>
          Cancelled
        </Mark>
      );
    case "sent":
      return (
        <Mark tone="success" icon={CircleCheckBig}>
          Sent{finishedAt ? ` ${momentText(new Date(finishedAt), clock.now, clock.timeZone)}` : ""}
        </Mark>
      );
  }
}

/** "Today 18:00 EET", "Tue 06:00 EET" */
export const namedMoment = (at: string, { now, timeZone }: PaperClock): string =>
  `${momentText(new Date(at), now, timeZone)} ${zoneText(at, timeZone)}`;
