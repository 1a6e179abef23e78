import { Ban, CircleDashed, CircleHelp, Clock, type LucideIcon, MailX, Send, Siren } from "lucide-react";
import { DiscCheck } from "@/components/ui/disc-check";
import { Mark, type Tone } from "@/components/ui/mark";
import { Table } from "@/components/ui/table";
import type { DeliveryCounts } from "@/modules/deliveries/delivery";

type Line = {
  count: Exclude<keyof DeliveryCounts, "allCount">;
  name: string;
  note: string;
  tone: Tone;
  icon: LucideIcon;
};

const LINES: Line[] = [
  {
    ...{ count: "acceptedCount", name: "Accepted", note: "the mail server of the reader took it" },
    ...{ tone: "success", icon: DiscCheck },
  },
  {
    ...{ count: "refusedCount", name: "Refused", note: "the mail server never will take it" },
    ...{ tone: "trouble", icon: MailX },
  },
  {
    ...{ count: "bouncedCount", name: "Bounced", note: "accepted, and came back for good" },
    ...{ tone: "trouble", icon: Ban },
  },
  {
    ...{ count: "complainedCount", name: "Complained", note: "called spam; never written to again" },
    ...{ tone: "trouble", icon: Siren },
  },
  {
    ...{ count: "unknownCount", name: "Unknown", note: "its sender died at that moment; nobody knows" },
    ...{ tone: "warning", icon: CircleHelp },
  },
  {
    ...{ count: "skippedCount", name: "Left out", note: "left, paused or suppressed before its turn" },
    ...{ tone: "plain", icon: CircleDashed },
  },
  {
    ...{ count: "sendingCount", name: "Being sent", note: "in this moment" },
    ...{ tone: "planned", icon: Send },
  },
  {
    ...{ count: "pendingCount", name: "Waiting", note: "to be sent, or told to try later" },
    ...{ tone: "planned", icon: Clock },
  },
];

/** What became of each letter: the rows of the ledger counted, so they always add up to all. */
export const DeliverySum = ({ counts }: { counts: DeliveryCounts }) => (
  <Table className="max-w-xl">
    <thead className="sr-only">
      <tr>
        <th scope="col">What became of it</th>
        <th scope="col">That is</th>
        <th scope="col">Letters</th>
      </tr>
    </thead>
    <tbody>
      {LINES.filter(({ count }) => counts[count] > 0 || ALWAYS.has(count)).map(({ count, name, note, tone, icon }) => (
        <tr key={count}>
          <th scope="row" className="border-b pl-0! font-medium">
            <Mark tone={counts[count] > 0 ? tone : "plain"} icon={icon}>
              {name}
            </Mark>
          </th>
          <td className="py-1 text-muted-foreground">{note}</td>
          <td className="text-right tabular-nums">{counts[count].toLocaleString("en")}</td>
        </tr>
      ))}
      <tr className="font-semibold">
        <th scope="row" className="border-b pl-0!">
          All
        </th>
        <td />
        <td className="text-right tabular-nums">{counts.allCount.toLocaleString("en")}</td>
      </tr>
    </tbody>
  </Table>
);

const ALWAYS = new Set<keyof DeliveryCounts>(["acceptedCount", "refusedCount", "bouncedCount"]);

const PARTS: { counts: (keyof DeliveryCounts)[]; className: string }[] = [
  { counts: ["acceptedCount"], className: "bg-success" },
  { counts: ["refusedCount", "bouncedCount", "complainedCount"], className: "bg-destructive" },
  { counts: ["unknownCount"], className: "bg-warning" },
  { counts: ["sendingCount", "pendingCount"], className: "bg-planned/50" },
];

/** The same as a bar; the table beneath says it in words. */
export const DeliveryBar = ({ counts }: { counts: DeliveryCounts }) => (
  <span aria-hidden className="flex h-2 max-w-xl gap-px overflow-hidden rounded-sm bg-muted">
    {PARTS.map(({ counts: names, className }) => {
      const count = names.reduce((sum, name) => sum + counts[name], 0);
      if (count === 0) return null;
      return (
        <span
          key={className}
          className={`${className} min-w-0.5 forced-colors:bg-[CanvasText]`}
          style={{ width: `${(count / Math.max(counts.allCount, 1)) * 100}%` }}
        />
      );
    })}
  </span>
);
