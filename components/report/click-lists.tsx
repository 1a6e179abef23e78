import { ShareList } from "@/components/audience/share-list";
import { Table } from "@/components/ui/table";
import type { DayClicks, PageClicks } from "@/modules/reports/report";

/** Which pages were opened by links of a letter. */
export const PageClickList = ({ clicks }: { clicks: PageClicks[] }) => (
  <ShareList
    shares={clicks.map(({ path, headline, language, count }) => ({
      ...{ key: path, count },
      name: (
        <a href={path} lang={language ?? undefined} className="font-serif text-lg underline-offset-3 hover:underline">
          {headline ?? path}
        </a>
      ),
    }))}
  />
);

/** On which days; most come in the first two. */
export const DayClickTable = ({ days }: { days: DayClicks[] }) => (
  <Table className="max-w-xs [&_tr>:first-child]:pl-0!">
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col" className="text-right!">
          Opened
        </th>
      </tr>
    </thead>
    <tbody>
      {days.map(({ day, count }) => (
        <tr key={day}>
          <th scope="row" className="border-b font-normal tabular-nums">
            {dayName(day)}
          </th>
          <td className="text-right tabular-nums">{count.toLocaleString("en")}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

/** "Mon 30 Nov" */
function dayName(day: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return parts.format(new Date(day)).replace(",", "");
}
