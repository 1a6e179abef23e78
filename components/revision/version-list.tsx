import clsx from "clsx";
import { CircleCheck, PenLine } from "lucide-react";
import Link from "next/link";
import { Face } from "@/components/ui/face";
import { Mark } from "@/components/ui/mark";
import type { VersionLine } from "./version-view";

type Props = { lines: VersionLine[]; earlier: string; later: string; zone: string; olderHref: string | null };

/** Every kept state, newest first. A row shows what it changed; A and B choose freely what is compared. */
export const VersionList = ({ lines, earlier, later, zone, olderHref }: Props) => (
  <nav aria-label="Versions" className="flex w-[260px] shrink-0 flex-col overflow-y-auto border-r max-wide:hidden">
    <Versions {...{ lines, earlier, later, zone, olderHref }} />
  </nav>
);

export const Versions = ({ lines, earlier, later, zone, olderHref }: Props) => (
  <>
    <p className="border-b px-4 py-2.5 text-xs font-semibold text-muted-foreground">{zone}</p>
    <ol>
      {lines.map((line) => (
        <Version key={line.id} line={line} isEarlier={line.id === earlier} isLater={line.id === later} />
      ))}
    </ol>
    {olderHref ? (
      <Link href={olderHref} className="px-4 py-3 font-medium text-primary underline underline-offset-3">
        Older versions
      </Link>
    ) : null}
    <p className="px-4 py-3 text-xs text-muted-foreground">Published versions are kept for ever.</p>
  </>
);

type VersionProps = { line: VersionLine; isEarlier: boolean; isLater: boolean };

const Version = ({ line, isEarlier, isLater }: VersionProps) => (
  <li
    aria-current={isLater ? "true" : undefined}
    className={clsx(
      "relative flex gap-2 border-b px-4 py-2.5",
      isLater && "bg-accent shadow-[inset_3px_0_var(--primary)]",
    )}
  >
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Link href={line.href} className="font-semibold tabular-nums after:absolute after:inset-0">
          {line.title}
        </Link>
        {line.isLive ? (
          <Mark tone="success" icon={CircleCheck} isFilled>
            Live
          </Mark>
        ) : null}
      </p>
      <p className="mt-0.5 flex items-center gap-2 text-xs">
        {line.personId ? (
          <Face person={{ id: line.personId, name: line.createdBy }} />
        ) : (
          <PenLine aria-hidden className="mx-1 size-4" />
        )}
        <span className="truncate" aria-hidden={line.personId ? true : undefined}>
          {line.createdBy}
        </span>
      </p>
      {line.note ? <p className="mt-0.5 text-xs break-words text-muted-foreground">{line.note}</p> : null}
    </div>
    <div className="relative z-10 flex flex-col gap-1">
      <Letter letter="A" href={line.asEarlier} isChosen={isEarlier} says={`Compare from ${line.title}`} />
      <Letter letter="B" href={line.asLater} isChosen={isLater} says={`Compare to ${line.title}`} />
    </div>
  </li>
);

type LetterProps = { letter: "A" | "B"; href: string; isChosen: boolean; says: string };

const Letter = ({ letter, href, isChosen, says }: LetterProps) => (
  <Link
    href={href}
    aria-label={`${letter}: ${says}`}
    aria-current={isChosen ? "true" : undefined}
    className={clsx(
      "grid size-[26px] place-items-center rounded-sm border text-xs font-semibold max-tablet:size-11",
      isChosen
        ? "border-primary bg-background text-primary"
        : "border-transparent text-muted-foreground hover:border-border",
    )}
  >
    {letter}
  </Link>
);
