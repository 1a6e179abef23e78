import { Table } from "@/components/ui/table";
import type { MailProblem } from "@/modules/operations/operations";
import { newsroomTime } from "@/modules/settings/newsroom-time";

export function MailProblems({ problems, timeZone }: { problems: MailProblem[]; timeZone: string }) {
  if (problems.length === 0)
    return <p className="px-4 text-muted-foreground">Every letter was taken, or waits for its first try.</p>;
  return (
    <div className="overflow-x-auto">
      <Table stacks>
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Written</th>
            <th scope="col">State</th>
            <th scope="col">What the mail server said</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((letter) => (
            <tr key={letter.id}>
              <td>{letter.kind}</td>
              <td data-label="Written" className="whitespace-nowrap tabular-nums">
                {newsroomTime(letter.createdAt, timeZone)}
              </td>
              <td className={letter.isFinal ? "text-destructive" : "text-warning"}>
                {letter.isFinal ? "Refused" : "Will be tried again"}
              </td>
              <td className="break-words">{letter.problem}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
