"use client";

import clsx from "clsx";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Face, Faces } from "@/components/ui/face";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { StandingMark } from "./standing-mark";
import type { StoryLine } from "./story-line";
import { StoryLook } from "./story-look";

export type LineGroup = { title: string | null; count: number; lines: StoryLine[]; more: ReactNode };

type Props = {
  groups: LineGroup[];
  /** "Kyiv (EET)" */
  zone: string;
  /** Bar with what can be done to the chosen; a list where nothing can be done has no boxes. */
  bulk?: (chosen: StoryLine[], clear: () => void) => ReactNode;
};

export const storyPath = (id: string) => `/desk/stories/${id}`;

/** Rows by keys: J K move, Enter opens, Space looks, X chooses. */
export function StoryList({ groups, zone, bulk }: Props) {
  const router = useRouter();
  const lines = groups.flatMap((group) => group.lines);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState<StoryLine | null>(null);
  const toggle = (ids: string[]) => setChosen((before) => toggled(before, ids));
  const lineById = (id: string | null) => lines.find((line) => line.id === id) ?? null;

  const { cursor, setCursor } = useRowKeys({
    ids: lines.map(({ id }) => id),
    open: (id) => router.push(storyPath(id)),
    ...(bulk && { choose: toggle }),
    more: {
      " ": (id) => setLooked(lineById(id)),
      s: (id) => id && router.push(`${storyPath(id)}?publish=later`),
    },
  });
  useFreshRows();
  const row = { cursor, setCursor, chosen, toggle, hasBoxes: bulk !== undefined };

  return (
    <>
      <table className="w-full table-fixed border-collapse text-left max-tablet:block">
        <caption className="sr-only">Stories</caption>
        <Columns hasBoxes={bulk !== undefined} />
        <thead className="text-xs text-muted-foreground max-tablet:hidden">
          <tr className="[&>th]:sticky [&>th]:top-0 [&>th]:z-[5] [&>th]:h-[30px] [&>th]:border-b [&>th]:bg-background [&>th]:px-2 [&>th]:font-medium">
            {bulk ? (
              <th className="pl-4!">
                <Checkbox
                  aria-label="Choose all stories"
                  checked={chosen.size > 0 && chosen.size === lines.length}
                  isMixed={chosen.size > 0 && chosen.size < lines.length}
                  onChange={(event) => setChosen(new Set(event.target.checked ? lines.map(({ id }) => id) : []))}
                />
              </th>
            ) : null}
            <th className={clsx(!bulk && "pl-4!")}>Headline</th>
            <th>State</th>
            <th>Writing now</th>
            <th className="pr-4!">{zone}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.title ?? ""} {...group} row={row} />
        ))}
      </table>
      {chosen.size > 0 && bulk
        ? bulk(
            lines.filter(({ id }) => chosen.has(id)),
            () => setChosen(new Set()),
          )
        : null}
      <StoryLook line={looked} close={() => setLooked(null)} />
    </>
  );
}

const FRESHEN_EVERY_MILLISECONDS = 20_000;

/** Colleagues work too: what is shown is looked up anew while somebody looks. Cursor and choice stay. */
function useFreshRows() {
  const router = useRouter();

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, FRESHEN_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [router]);
}

function toggled(before: ReadonlySet<string>, ids: string[]): ReadonlySet<string> {
  const after = new Set(before);
  const isTakenAway = ids.every((id) => before.has(id));
  for (const id of ids) isTakenAway ? after.delete(id) : after.add(id);
  return after;
}

const Columns = ({ hasBoxes }: { hasBoxes: boolean }) => (
  <colgroup className="max-tablet:hidden">
    {hasBoxes ? <col className="w-10" /> : null}
    <col />
    <col className="w-[132px]" />
    <col className="w-[130px]" />
    <col className="w-[140px]" />
  </colgroup>
);

type RowState = {
  cursor: string | null;
  setCursor: (id: string) => void;
  chosen: ReadonlySet<string>;
  toggle: (ids: string[]) => void;
  hasBoxes: boolean;
};

const GroupRows = ({ title, count, lines, more, row }: LineGroup & { row: RowState }) => (
  <tbody className="max-tablet:block">
    {title ? (
      <tr className="max-tablet:block max-tablet:border-b max-tablet:bg-sidebar max-tablet:py-1.5">
        <th
          scope="rowgroup"
          colSpan={row.hasBoxes ? 5 : 4}
          className="h-[34px] px-4 pt-1.5 text-xs font-semibold max-tablet:h-auto max-tablet:pt-0"
        >
          {title} <span className="font-normal text-muted-foreground tabular-nums">{count}</span>
        </th>
      </tr>
    ) : null}
    {lines.map((line) => (
      <StoryRowOf key={line.id} line={line} {...row} />
    ))}
    {more ? (
      <tr className="max-tablet:block">
        <td colSpan={row.hasBoxes ? 5 : 4} className="border-b px-4 py-2.5 text-xs max-tablet:block">
          {more}
        </td>
      </tr>
    ) : null}
  </tbody>
);

const CELL = "border-b px-2 py-1.5 align-middle max-tablet:border-0 max-tablet:p-0";

function StoryRowOf({ line, cursor, setCursor, chosen, toggle, hasBoxes }: RowState & { line: StoryLine }) {
  const { id, headline, language, sub, standing, isBreaking, writingNow, time } = line;
  const isAt = cursor === id;

  return (
    <tr
      data-row={id}
      data-cursor={isAt ? headline || "No headline yet" : undefined}
      onFocus={() => setCursor(id)}
      className={clsx(
        "scroll-my-14 max-tablet:relative max-tablet:grid max-tablet:grid-cols-[1fr_auto] max-tablet:gap-x-3 max-tablet:gap-y-1 max-tablet:border-b max-tablet:px-4 max-tablet:py-2.5",
        isAt ? "bg-accent shadow-[inset_3px_0_var(--primary)]" : chosen.has(id) && "bg-accent/55",
      )}
    >
      {hasBoxes ? (
        <td className={clsx(CELL, "pl-4! max-tablet:hidden")}>
          <Checkbox
            aria-label={`Choose “${headline || "No headline yet"}”`}
            checked={chosen.has(id)}
            onChange={() => toggle([id])}
          />
        </td>
      ) : null}
      <td className={clsx(CELL, "h-11 max-tablet:col-span-2 max-tablet:h-auto", !hasBoxes && "pl-4!")}>
        <Link
          href={storyPath(id)}
          prefetch={false}
          lang={language}
          className={clsx(
            "line-clamp-2 font-serif text-lg leading-tight font-[550] text-pretty hyphens-auto wrap-anywhere max-tablet:line-clamp-3 max-tablet:after:absolute max-tablet:after:inset-0 max-tablet:text-[17px]",
            !headline && "text-muted-foreground italic",
          )}
        >
          {isBreaking ? <Breaking /> : null}
          {headline || "No headline yet"}
        </Link>
        <span className="mt-px block truncate text-xs text-muted-foreground max-tablet:whitespace-normal">{sub}</span>
      </td>
      <td className={CELL}>
        <StandingMark standing={standing} />
      </td>
      <td className={clsx(CELL, "max-tablet:hidden")}>
        <WritingNow people={writingNow} />
      </td>
      <td className={clsx(CELL, "pr-4! tabular-nums max-tablet:pr-0! max-tablet:text-right")}>
        <span className={clsx(time.isNext && "font-semibold")}>{time.main}</span>
        <span className="block text-xs text-muted-foreground max-tablet:ml-1.5 max-tablet:inline">{time.sub}</span>
      </td>
    </tr>
  );
}

const Breaking = () => (
  <span
    lang="en"
    className="mr-1.5 rounded-[3px] bg-destructive px-[5px] align-[2px] font-sans text-xs leading-[18px] font-bold tracking-wide text-destructive-foreground uppercase"
  >
    Breaking
  </span>
);

function WritingNow({ people }: { people: StoryLine["writingNow"] }) {
  const [first, second] = people;
  if (!first) return <span className="sr-only">nobody</span>;
  return (
    <span className="flex items-center gap-2 text-xs">
      {second ? <Faces people={people.slice(0, 3)} /> : <Face person={first} />}
      <span className="truncate font-semibold">
        {second ? `${people.length} write` : (first.name.split(" ")[0] ?? first.name)}
      </span>
    </span>
  );
}
