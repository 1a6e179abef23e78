"use client";

import { Download, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { Button, buttonClass, IconButton } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { isFreeKey } from "@/components/ui/use-row-keys";
import { filePath } from "@/modules/media/image";
import { KEPT_AFTER_DELETION_DAYS, type SeenPicture } from "@/modules/media/keeping";
import { type LibraryQuery, libraryHref } from "@/modules/media/library";
import type { PictureSheet } from "@/modules/media/sheet";
import { FocalField, type Focus } from "./focal-field";
import { PictureUses } from "./picture-uses";
import { PictureWordsForm, type SaidWords } from "./picture-words-form";
import { ReplaceButton } from "./replace-button";

/** current: how the picture stands now, where somebody else was first. */
export type KeepAnswer = { problem: string | null; current: PictureSheet | null };
export type KeepActions = {
  describe: (input: SeenPicture & SaidWords) => Promise<KeepAnswer>;
  focus: (input: SeenPicture & Focus) => Promise<KeepAnswer>;
  remove: (input: SeenPicture) => Promise<KeepAnswer>;
  putBack: (imageId: string) => Promise<KeepAnswer>;
};

type Props = {
  query: LibraryQuery;
  sheet: PictureSheet;
  now: Date;
  timeZone: string;
  rights: { canKeep: boolean; isMine: boolean };
  actions: KeepActions;
};

/** One picture: beside the grid where there is room, over it where there is none. */
export function PictureAside({ query, sheet, now, timeZone, rights, actions }: Props) {
  const router = useRouter();
  const close = () => router.push(libraryHref(query, { picture: null }), { scroll: false });
  useEscape(close);

  return (
    <aside aria-labelledby="picture-name" className={ASIDE}>
      <header className="flex items-start gap-2 px-4 pt-3">
        <h2 id="picture-name" className="min-w-0 flex-1 text-lg font-semibold break-words">
          {sheet.name}
        </h2>
        <IconButton label="Close" size="small" onClick={close}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </header>
      <FocusPart sheet={sheet} canKeep={rights.canKeep} save={actions.focus} />
      <p className="px-4 pb-3 text-xs text-muted-foreground tabular-nums">{factsOf(sheet, timeZone)}</p>
      {sheet.rightsEndedAt ? (
        <div className="px-4 pb-3">
          <Note tone="trouble">Its rights have ended: readers are not shown it. New rights bring it back.</Note>
        </div>
      ) : null}
      <PictureWordsForm
        {...{ sheet, now, timeZone }}
        canSay={rights.canKeep || rights.isMine}
        save={actions.describe}
      />
      <PictureUses {...sheet} />
      <footer className="flex flex-wrap gap-2 p-4">
        <a className={buttonClass()} href={filePath(sheet.id)} download>
          <Download aria-hidden className="size-4" /> Original
        </a>
        {rights.canKeep && !sheet.isDeleted ? <ReplaceButton sheet={sheet} /> : null}
        {rights.canKeep ? <DeletePart sheet={sheet} actions={actions} /> : null}
      </footer>
    </aside>
  );
}

const ASIDE =
  "w-[328px] shrink-0 overflow-auto border-l bg-background max-wide:fixed max-wide:inset-y-0 max-wide:right-0 max-wide:z-30 max-wide:w-[min(420px,100vw)] max-wide:shadow-float";

function useEscape(close: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && isFreeKey(event)) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

function factsOf(sheet: PictureSheet, timeZone: string): string {
  const size = `${sheet.widthInPixels.toLocaleString("en")} × ${sheet.heightInPixels.toLocaleString("en")}`;
  const when = sheet.createdAt.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  const zone = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" })
    .formatToParts(sheet.createdAt)
    .find(({ type }) => type === "timeZoneName")?.value;
  const who = sheet.uploadedBy ? ` by ${sheet.uploadedBy.name}` : "";
  return `${sheet.originalName}, ${size}, added ${when} ${zone ?? ""}${who}. Readers get it without place and camera data.`;
}

type FocusProps = { sheet: PictureSheet; canKeep: boolean; save: KeepActions["focus"] };

function FocusPart({ sheet, canKeep, save }: FocusProps) {
  const router = useRouter();
  const [focus, setFocus] = useState<Focus>({ focalX: sheet.focalX, focalY: sheet.focalY, crops: sheet.crops });
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, startSaving] = useTransition();
  const isChanged = JSON.stringify(focus) !== JSON.stringify({ ...pick(sheet), crops: sheet.crops });

  const keep = () =>
    startSaving(async () => {
      const answer = await save({ imageId: sheet.id, version: sheet.version, ...focus });
      setProblem(answer.problem);
      router.refresh();
    });
  return (
    <section aria-label="What must stay in view" className="grid gap-2 px-4 py-3">
      <FocalField picture={sheet} focus={focus} onChange={canKeep ? setFocus : undefined} />
      {problem ? (
        <Note tone="trouble" role="alert">
          {problem} Look at it as it is now, then move the point again.
        </Note>
      ) : null}
      {isChanged ? (
        <div className="flex justify-end gap-2">
          <Button size="small" onClick={() => setFocus({ ...pick(sheet), crops: sheet.crops })}>
            As it was
          </Button>
          <Button size="small" look="primary" onClick={keep} disabled={isSaving}>
            Keep this focus
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const pick = ({ focalX, focalY }: PictureSheet) => ({ focalX, focalY });

function DeletePart({ sheet, actions }: { sheet: PictureSheet; actions: KeepActions }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (act: () => Promise<KeepAnswer>) => {
    setProblem((await act()).problem);
    router.refresh();
  };
  if (sheet.isDeleted) {
    return <Button onClick={() => run(() => actions.putBack(sheet.id))}>Put back into the library</Button>;
  }

  const act = `Delete “${sheet.name}”`;
  const isUsed = sheet.useCount > 0;
  return (
    <>
      <Button
        look="danger"
        className="ml-auto max-w-full min-w-0"
        aria-disabled={isUsed || undefined}
        aria-describedby={isUsed ? "picture-uses" : undefined}
        onClick={() =>
          isUsed ? setProblem("It is shown in the places above. Take it out there first.") : setIsAsking(true)
        }
      >
        <span className="truncate">{act}</span>
      </Button>
      {problem ? (
        <div className="basis-full">
          <Note tone="trouble" role="alert">
            {problem}
          </Note>
        </div>
      ) : null}
      <AskByName
        open={isAsking}
        onOpenChange={setIsAsking}
        act={act}
        onConfirm={() => run(() => actions.remove({ imageId: sheet.id, version: sheet.version }))}
      >
        No story shows it. It can be put back for {KEPT_AFTER_DELETION_DAYS} days, under “Deleted”; then the file is
        gone.
      </AskByName>
    </>
  );
}
