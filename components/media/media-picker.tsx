"use client";

import { Search, Upload as UploadMark } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { FocusPoint } from "@/modules/media/crops";
import type { UploadedPicture } from "@/modules/media/image";
import type { LibraryPage, PictureTile } from "@/modules/media/library";
import { markOf } from "@/modules/media/library";
import { FileButton } from "./file-button";
import { PictureMarkLine } from "./picture-mark";
import { TilePicture } from "./tile-picture";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

/** What a story needs of the picture that was chosen. */
export type ChosenPicture = {
  imageId: string;
  url: string;
  widthInPixels: number;
  heightInPixels: number;
  alt: string;
  caption: string;
  credit: string;
  /** What stays in view of it; not known of one that was just brought. */
  focus?: FocusPoint;
};

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (picture: ChosenPicture) => void;
  /** What it is for: "Choose a picture for the top of the story". */
  title?: string;
};

/** The library in a dialog: search it, or bring a file, and take one. */
export function MediaPicker({ open, onOpenChange, onChoose, title = "Choose a picture" }: Props) {
  const take = (picture: ChosenPicture) => {
    onChoose(picture);
    onOpenChange(false);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} className="w-[min(880px,calc(100vw-32px))]!">
      {open ? <Choice onChoose={take} /> : null}
    </Dialog>
  );
}

function Choice({ onChoose }: { onChoose: (picture: ChosenPicture) => void }) {
  const [words, setWords] = useState("");
  const { pictures, next, problem, loadMore } = useLibrarySearch(words);
  const { uploads, add, again, stop } = useUploads((picture: UploadedPicture) => onChoose(picture));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button beside the search
    <div
      className="grid gap-3"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(event.dataTransfer.files);
      }}
    >
      <div className="flex gap-2 max-tablet:flex-wrap">
        <div className="relative min-w-0 flex-1 max-tablet:basis-full">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2" />
          <Input
            type="search"
            aria-label="Search the library"
            placeholder="Search words, people, places"
            className="pl-8"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <FileButton onFiles={add} isMany={false} look="outline">
          <UploadMark aria-hidden className="size-4" /> Bring a file
        </FileButton>
      </div>
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} onStop={() => stop(upload.key)} onAgain={() => again(upload.key)} />
      ))}
      {problem ? <Note tone="trouble">{problem}</Note> : null}
      <Found pictures={pictures} words={words} onChoose={(tile) => onChoose(chosen(tile))} />
      {next ? (
        <Button className="justify-self-center" onClick={loadMore}>
          Show older pictures
        </Button>
      ) : null}
    </div>
  );
}

type FoundProps = { pictures: PictureTile[] | null; words: string; onChoose: (tile: PictureTile) => void };

function Found({ pictures, words, onChoose }: FoundProps) {
  if (!pictures) return <p className="after-a-while text-muted-foreground">Looking …</p>;
  if (pictures.length === 0)
    return <p className="py-8 text-center">{words ? `No picture has “${words}”.` : "There are no pictures yet."}</p>;

  const now = new Date();
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(160px,1fr))] gap-3">
      {pictures.map((tile) => {
        const hasEnded = markOf(tile, now) === "rights-ended";
        return (
          <li key={tile.id} className="min-w-0">
            <button
              type="button"
              className="w-full text-left aria-disabled:cursor-default aria-disabled:opacity-60"
              aria-disabled={hasEnded || undefined}
              onClick={() => !hasEnded && onChoose(tile)}
            >
              <TilePicture tile={tile} />
              <span className="mt-1.5 line-clamp-2 font-medium">{tile.name}</span>
              <PictureMarkLine tile={tile} now={now} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const chosen = ({ id, url, widthInPixels, heightInPixels, alt, caption, credit, ...tile }: PictureTile) => ({
  ...{ imageId: id, url, widthInPixels, heightInPixels, alt, caption, credit },
  focus: { x: tile.focalX, y: tile.focalY },
});

const PAUSE_IN_MILLISECONDS = 200;
const NOT_REACHED = "The library could not be reached. Look again when you are online.";

/** Asks once the typing pauses; an answer that comes late never replaces a later one. */
function useLibrarySearch(words: string) {
  const [page, setPage] = useState<LibraryPage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const timer = setTimeout(
      () =>
        void askLibrary(words, null).then((found) => {
          if (mine !== turn.current) return;
          setProblem(found ? null : NOT_REACHED);
          if (found) setPage(found);
        }),
      words === "" ? 0 : PAUSE_IN_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [words]);

  const loadMore = async () => {
    const mine = turn.current;
    const older = await askLibrary(words, page?.next ?? null);
    if (mine !== turn.current) return;
    setProblem(older ? null : NOT_REACHED);
    if (older && page) setPage({ pictures: [...page.pictures, ...older.pictures], next: older.next });
  };
  return { pictures: page?.pictures ?? null, next: page?.next ?? null, problem, loadMore };
}

async function askLibrary(words: string, before: string | null): Promise<LibraryPage | null> {
  const query = new URLSearchParams({ q: words, ...(before && { before }) });
  const response = await fetch(`/desk/media/search?${query}`).catch(() => null);
  if (!response?.ok || !response.headers.get("content-type")?.includes("json")) return null;
  const page: LibraryPage = await response.json();
  return { ...page, pictures: page.pictures.map(withDates) };
}

/** JSON knows no dates. */
const withDates = (tile: PictureTile): PictureTile => ({
  ...tile,
  rightsEndAt: tile.rightsEndAt && new Date(tile.rightsEndAt),
});
