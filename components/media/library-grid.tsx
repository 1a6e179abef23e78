"use client";

import clsx from "clsx";
import { Upload as UploadMark } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { SearchForm } from "@/components/ui/search-form";
import { isFreeKey } from "@/components/ui/use-row-keys";
import { type LibraryPage, type LibraryQuery, libraryHref, type PictureTile } from "@/modules/media/library";
import { FileButton } from "./file-button";
import { PictureMarkLine } from "./picture-mark";
import { TilePicture } from "./tile-picture";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

type Props = {
  query: LibraryQuery;
  page: LibraryPage;
  now: Date;
  timeZone: string;
  bar: ReactNode;
  /** The sheet of the picture that is open. */
  children: ReactNode;
};

/** The library: drop files anywhere, look at one, go back in time page by page. */
export function LibraryGrid({ query, page, now, timeZone, bar, children }: Props) {
  const router = useRouter();
  const { uploads, add, again, stop } = useUploads(() => router.refresh());
  const drop = useDrop(add);

  return (
    <div className="flex min-h-0 flex-1 flex-col" {...drop.handlers}>
      <PageTop title="Media" search={<LibrarySearch query={query} />}>
        <FileButton onFiles={add}>
          <UploadMark aria-hidden className="size-4" /> Add files
        </FileButton>
      </PageTop>
      {bar}
      <div className="flex min-h-0 flex-1">
        <div
          className={clsx(
            "min-w-0 flex-1 overflow-auto p-4",
            drop.isOver && "outline-2 -outline-offset-4 outline-primary",
          )}
        >
          {drop.isOver ? (
            <p className="pb-3 font-medium text-primary">Let go to add these files to the library.</p>
          ) : null}
          <Grid query={query} pictures={page.pictures} now={now} timeZone={timeZone}>
            {uploads.map((upload) => (
              <li key={upload.key}>
                <UploadRow upload={upload} onStop={() => stop(upload.key)} onAgain={() => again(upload.key)} />
              </li>
            ))}
          </Grid>
          {page.pictures.length === 0 && uploads.length === 0 ? <Nothing query={query} /> : null}
          <Turner query={query} next={page.next} />
        </div>
        {children}
      </div>
    </div>
  );
}

function useDrop(add: (files: Iterable<File>) => void) {
  const [isOver, setIsOver] = useState(false);
  const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes("Files");
  const handlers = {
    onDragOver: (event: React.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event: React.DragEvent) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsOver(false);
    },
    onDrop: (event: React.DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    },
  };
  return { isOver, handlers };
}

/** "/" leads into it, from anywhere on the page. */
function LibrarySearch({ query }: { query: LibraryQuery }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || !isFreeKey(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <SearchForm action="/desk/media" label="Search words, people, places" words={query.q} field={field}>
      {query.view === "newest" ? null : <input type="hidden" name="view" value={query.view} />}
    </SearchForm>
  );
}

type GridProps = { query: LibraryQuery; pictures: PictureTile[]; now: Date; timeZone: string; children: ReactNode };

const Grid = ({ query, pictures, now, timeZone, children }: GridProps) => (
  <ul aria-label="Pictures" className="grid grid-cols-[repeat(auto-fill,minmax(min(190px,44%),1fr))] gap-3">
    {children}
    {pictures.map((tile) => (
      <li key={tile.id} className="min-w-0">
        <Link
          href={libraryHref(query, { picture: tile.id })}
          scroll={false}
          prefetch={false}
          aria-current={query.picture === tile.id ? "true" : undefined}
          className="group block rounded-md"
        >
          <span className="block rounded-md outline-offset-2 outline-primary group-aria-[current]:outline-3">
            <TilePicture tile={tile} />
          </span>
          <span className="mt-1.5 line-clamp-2 font-semibold">{tile.name}</span>
          <span className="flex flex-wrap items-center justify-between gap-x-2 text-xs text-muted-foreground">
            {usedIn(tile.useCount)}
            <PictureMarkLine tile={tile} now={now} timeZone={timeZone} />
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

const usedIn = (count: number) => (count === 0 ? "not used" : `used in ${count}`);

/** Back in time from an index, never by numbers: the newest page is one link away. */
const Turner = ({ query, next }: { query: LibraryQuery; next: string | null }) => (
  <nav aria-label="Pages" className="flex justify-center gap-2 pt-6 pb-2 empty:hidden">
    {query.before ? <ButtonLink href={libraryHref(query, { before: null })}>To the newest</ButtonLink> : null}
    {next ? <ButtonLink href={libraryHref(query, { before: next })}>Older pictures</ButtonLink> : null}
  </nav>
);

const NOTHING: Record<LibraryQuery["view"], string> = {
  newest: "There are no pictures yet",
  "no-credit": "Every picture has its credit",
  "no-alt": "Every picture is described",
  "rights-end": "No rights end soon",
  unused: "Every picture is used somewhere",
  deleted: "Nothing was deleted lately",
};

const Nothing = ({ query }: { query: LibraryQuery }) =>
  query.q || query.by || query.since || query.until ? (
    <EmptyState title="No picture fits" actions={<ButtonLink href="/desk/media">Show all pictures</ButtonLink>}>
      Try fewer words, or take a filter away.
    </EmptyState>
  ) : (
    <EmptyState title={NOTHING[query.view]}>
      {query.view === "newest" ? "Drop files anywhere on this page, or add them with the button above." : null}
    </EmptyState>
  );
