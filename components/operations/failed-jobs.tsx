"use client";

import { Table } from "@/components/ui/table";
import { type FailedJob, JOB_NAMES } from "@/modules/operations/operations";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { OperationButton } from "./operation-button";

type Props = {
  jobs: FailedJob[];
  timeZone: string;
  retry: (id: string) => Promise<{ said: string; isWell: boolean }>;
};

/** What nobody will do any more unless somebody asks for it. */
export function FailedJobs({ jobs, timeZone, retry }: Props) {
  if (jobs.length === 0) return <p className="px-4 text-muted-foreground">No work was given up.</p>;
  return (
    <div className="overflow-x-auto">
      <Table stacks>
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col">Given up</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="sr-only">Try again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>{JOB_NAMES[job.name] ?? job.name}</td>
              <td data-label="Given up" className="whitespace-nowrap tabular-nums">
                <span>
                  {job.failedAt ? newsroomTime(job.failedAt, timeZone) : ""}
                  <span className="text-muted-foreground"> after {job.tryCount} tries</span>
                </span>
              </td>
              <td className="break-words text-destructive">{job.problem}</td>
              <td className="text-right">
                <OperationButton label="Try again" size="small" run={() => retry(job.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
