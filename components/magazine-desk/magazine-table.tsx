import Link from "next/link";
import { Table } from "@/components/ui/table";
import { type MagazineLine, magazineDeskPath } from "@/modules/magazines/desk";
import { dayText } from "@/modules/orders/date";
import { MagazineMark } from "./magazine-mark";

/** All magazines, the newest first. */
export const MagazineTable = ({ magazines }: { magazines: MagazineLine[] }) => (
  <Table stacks>
    <caption className="sr-only">Magazines</caption>
    <thead>
      <tr>
        <th>Magazine</th>
        <th>State</th>
        <th>Ships from</th>
        <th className="text-right">Editions</th>
        <th className="text-right">Left of printed</th>
      </tr>
    </thead>
    <tbody>
      {magazines.map(({ id, title, number, state, shipsOn, editionCount, stock }) => (
        <tr key={id}>
          <td>
            <Link
              href={magazineDeskPath(id)}
              className="font-serif text-md font-semibold underline-offset-3 wrap-anywhere hover:underline coarse:inline-flex coarse:min-h-11 coarse:items-center"
            >
              {title}
            </Link>
            {number ? <span className="ml-2 text-muted-foreground">{number}</span> : null}
          </td>
          <td>
            <MagazineMark state={state} />
          </td>
          <td data-label="Ships from" className="tabular-nums">
            {shipsOn ? dayText(shipsOn) : "not said"}
          </td>
          <td data-label="Editions" className="text-right tabular-nums">
            {editionCount}
          </td>
          <td data-label="Left of printed" className="text-right tabular-nums">
            {stock ? `${stock.left.toLocaleString("en")} of ${stock.total.toLocaleString("en")}` : "nothing printed"}
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);
