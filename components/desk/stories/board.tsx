"use client";

import clsx from "clsx";
import { EllipsisVertical } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState, useTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Note } from "@/components/ui/note";
import { queryOf, type StandingName } from "@/modules/views/view";
import { StandingMark } from "./standing-mark";
import type { StoryLine } from "./story-line";
import { storiesPath } from "./view-tabs";

type Column = { standing: StandingName; count: number; lines: StoryLine[] };
type Step = (ids: string[]) => Promise<{ refusedCount: number }>;
type Props = { columns: Column[]; isEditor: boolean; findReady: Step; reopen: Step };

/** Stories by where they stand, each with the steps it can take from there. */
export function Board({ columns, isEditor, ...steps }: Props) {
  const [trouble, setTrouble] = useState("");
  const [, begin] = useTransition();
  const take = (step: Step, id: string) =>
    begin(async () => {
      const { refusedCount } = await step([id]);
      setTrouble(
        refusedCount > 0 ? "A colleague moved it on meanwhile, or it waits for its minute. Open it to see." : "",
      );
    });

  return (
    <>
      {trouble ? (
        <Note tone="warning" isFlush role="alert">
          {trouble}
        </Note>
      ) : null}
      <section
        aria-label="Stories by where they stand"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="relative flex min-h-0 flex-1 gap-3 overflow-auto p-4 focus-visible:-outline-offset-2 max-tablet:flex-col"
      >
        {columns.map(({ standing, count, lines }) => (
          <section
            key={standing}
            aria-labelledby={`column-${standing}`}
            className="flex max-w-80 min-w-52 flex-1 flex-col max-tablet:max-w-none max-tablet:flex-none"
          >
            <h2 id={`column-${standing}`} className="flex items-center gap-2 pb-2">
              <StandingMark standing={standing} />
              <span className="text-muted-foreground tabular-nums">{count}</span>
            </h2>
            <ul className="grid grid-cols-1 gap-2 rounded-lg bg-sidebar p-2">
              {lines.map((line) => (
                <BoardCard
                  key={line.id}
                  line={line}
                  menu={isEditor ? <Steps line={line} take={take} {...steps} /> : null}
                />
              ))}
              {lines.length === 0 ? (
                <li className="px-1 py-2 text-xs text-muted-foreground">No story stands here.</li>
              ) : null}
              {count > lines.length ? (
                <li className="px-1 text-xs">
                  <Link
                    className="text-primary underline underline-offset-3"
                    href={storiesPath(queryOf({ view: "everything", standing }))}
                  >
                    {count - lines.length} more
                  </Link>
                </li>
              ) : null}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

const BoardCard = ({ line, menu }: { line: StoryLine; menu: ReactNode }) => (
  <li className="relative flex gap-1 rounded-md border bg-card p-2.5">
    <div className="min-w-0 flex-1">
      <Link
        href={`/desk/stories/${line.id}`}
        prefetch={false}
        lang={line.language}
        className={clsx(
          "font-serif text-lg max-tablet:after:absolute max-tablet:after:inset-0",
          line.headline
            ? "line-clamp-3 leading-tight font-[550] hyphens-auto wrap-anywhere"
            : "text-muted-foreground italic",
        )}
      >
        {line.headline || "No headline yet"}
      </Link>
      <p className="mt-1 text-xs text-muted-foreground">{line.sub}</p>
      <p className="mt-1 text-xs tabular-nums">
        {line.time.main} <span className="text-muted-foreground">{line.time.sub}</span>
      </p>
    </div>
    {menu ? <div className="relative">{menu}</div> : null}
  </li>
);

type StepsProps = { line: StoryLine; take: (step: Step, id: string) => void; findReady: Step; reopen: Step };

function Steps({ line, take, findReady, reopen }: StepsProps) {
  const { standing, id, headline } = line;
  const isInWork = standing === "draft" || standing === "handedIn" || standing === "returned";
  const canReopen = standing === "handedIn" || standing === "ready";
  if (!isInWork && !canReopen) return null;

  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={`Move on “${headline || "No headline yet"}”`} size="small">
          <EllipsisVertical aria-hidden className="size-4" />
        </IconButton>
      }
    >
      {isInWork ? <MenuItem onSelect={() => take(findReady, id)}>Find ready</MenuItem> : null}
      {canReopen ? <MenuItem onSelect={() => take(reopen, id)}>Back into work</MenuItem> : null}
      <MenuItem asChild>
        <Link href={`/desk/stories/${id}`}>{standing === "handedIn" ? "Open, to return it with a note" : "Open"}</Link>
      </MenuItem>
    </Menu>
  );
}
