import Link from "next/link";
import { Table } from "@/components/ui/table";
import { MAIL_FILES_PATH, type MailFileRow } from "@/modules/mail-files/mail-file";
import { newsroomTime } from "@/modules/settings/newsroom-time";

export const MailFileList = ({ letters, timeZone }: { letters: MailFileRow[]; timeZone: string }) => (
  <Table stacks>
    <thead>
      <tr>
        <th scope="col">Letter</th>
        <th scope="col">To</th>
        <th scope="col">Written</th>
      </tr>
    </thead>
    <tbody>
      {letters.map(({ name, subject, to, writtenAt }) => (
        <tr key={name}>
          <td className="py-1">
            <Link
              href={`${MAIL_FILES_PATH}?${new URLSearchParams({ letter: name })}`}
              prefetch={false}
              className="inline-flex min-h-[26px] items-center font-serif text-lg underline-offset-3 wrap-anywhere hover:underline max-tablet:min-h-11"
            >
              {subject || "Without a subject"}
            </Link>
          </td>
          <td data-label="To" className="wrap-anywhere">
            {to}
          </td>
          <td data-label="Written" className="whitespace-nowrap tabular-nums">
            {newsroomTime(writtenAt, timeZone)}
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
);
