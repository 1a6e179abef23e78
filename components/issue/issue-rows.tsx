"use client";

import { CopyPlus, Ellipsis, FileChartColumn, SquarePen, Trash2, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { NOT_REACHED } from "@/components/story/story-actions";
import { IconButton } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Mark } from "@/components/ui/mark";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { Note } from "@/components/ui/note";
import { STACKED_MENU, Table } from "@/components/ui/table";
import type { IssueState } from "@/modules/issues/issue";
import type { IssueBeginning } from "@/modules/issues/keeping";
import { IssueStateMark } from "./issue-state";
import type { IssueAnswer } from "./issue-view";

/** A letter in the list of its newsletter. */
export type IssueRowView = {
  id: string;
  version: number;
  number: number | null;
  subject: string;
  state: IssueState;
  sendAt: string | null;
  finishedAt: string | null;
  now: string;
  timeZone: string;
  href: string;
  /** Once it has left the house. */
  reportHref: string | null;
  note: string;
  /** Why it waits for somebody; "" = it does not. */
  problem: string;
  figures: string | null;
};

type Actions = {
  /** null where none is begun any more. */
  copy: ((beginning: IssueBeginning) => Promise<IssueAnswer>) | null;
  remove: (issueId: string, version: number) => Promise<IssueAnswer>;
};
type Props = Actions & { title: string; rows: IssueRowView[]; language: string };

/** One group: what waits for somebody, what goes out by itself, what is with readers. */
export function IssueRows({ title, rows, language, ...actions }: Props) {
  const [problem, setProblem] = useState("");
  return (
    <section aria-label={title}>
      <h2 className="border-b bg-sidebar px-4 py-2 text-xs font-semibold">
        {title} <span className="font-normal text-muted-foreground tabular-nums">{rows.length}</span>
      </h2>
      {problem ? (
        <Note tone="trouble" role="alert" isFlush>
          {problem}
        </Note>
      ) : null}
      <Table stacks className="table-fixed">
        <colgroup>
          <col />
          <col className="w-[22%]" />
          <col className="w-[24%]" />
          <col className="w-14" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">State</th>
            <th scope="col">Readers</th>
            <th scope="col">What can be done</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IssueRow key={row.id} row={row} language={language} onProblem={setProblem} {...actions} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

type RowProps = Actions & { row: IssueRowView; language: string; onProblem: (problem: string) => void };

function IssueRow({ row, language, ...actions }: RowProps) {
  const { number, subject, state, sendAt, finishedAt, now, timeZone, href, reportHref, note, problem, figures } = row;
  return (
    <tr>
      <td className="py-2">
        <Link
          href={state === "sent" && reportHref ? reportHref : href}
          prefetch={false}
          lang={language}
          className={`inline-flex min-h-[26px] items-center font-serif text-lg leading-tight font-medium underline-offset-3 wrap-anywhere hover:underline max-tablet:min-h-11 max-tablet:pr-12 ${subject ? "" : "text-muted-foreground italic"}`}
        >
          {subject || "No subject yet"}
        </Link>
        <span className="block text-xs text-muted-foreground tabular-nums">
          {number === null ? "" : `no. ${number}, `}
          {note}
        </span>
      </td>
      <td>
        {problem ? (
          <Mark tone="warning" icon={TriangleAlert}>
            {problem}
          </Mark>
        ) : (
          <IssueStateMark
            state={state}
            sendAt={sendAt}
            finishedAt={finishedAt}
            clock={{ now: new Date(now), timeZone }}
          />
        )}
      </td>
      <td className="text-right text-muted-foreground tabular-nums">{figures}</td>
      <td className={STACKED_MENU}>
        <RowMenu row={row} {...actions} />
      </td>
    </tr>
  );
}

function RowMenu({ row, copy, remove, onProblem }: Omit<RowProps, "language">) {
  const router = useRouter();
  const [isDeleting, setDeleting] = useState(false);
  const name = row.subject ? `“${row.subject}”` : "the draft without a subject";

  async function run(deed: () => Promise<IssueAnswer>) {
    const answer = await deed().catch((): IssueAnswer => ({ ok: false, problem: NOT_REACHED }));
    onProblem(answer.ok ? "" : answer.problem);
    router.refresh();
  }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={`More for ${name}`} size="small">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        <MenuItem asChild>
          <Link href={row.href} prefetch={false}>
            <SquarePen aria-hidden className="size-4" />
            {row.reportHref ? "See the letter" : "Open"}
          </Link>
        </MenuItem>
        {row.reportHref ? (
          <MenuItem asChild>
            <Link href={row.reportHref} prefetch={false}>
              <FileChartColumn aria-hidden className="size-4" />
              See its report
            </Link>
          </MenuItem>
        ) : null}
        {copy ? (
          <MenuItem onSelect={() => void run(() => copy({ with: "issue", issueId: row.id }))}>
            <CopyPlus aria-hidden className="size-4" />
            Begin another like it
          </MenuItem>
        ) : null}
        {row.state === "draft" ? (
          <>
            <MenuLine />
            <MenuItem isDanger onSelect={() => setDeleting(true)}>
              <Trash2 aria-hidden className="size-4" />
              Delete…
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <AskByName
        open={isDeleting}
        onOpenChange={setDeleting}
        act={`Delete ${name}`}
        onConfirm={() => void run(() => remove(row.id, row.version))}
      >
        Nobody gets it, and it cannot be brought back.
      </AskByName>
    </>
  );
}
