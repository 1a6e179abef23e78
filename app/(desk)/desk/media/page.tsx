import { LibraryBar } from "@/components/media/library-bar";
import { LibraryGrid } from "@/components/media/library-grid";
import { PictureAside } from "@/components/media/picture-aside";
import { type LibraryQuery, libraryQuery } from "@/modules/media/library";
import { countLibraryViews, listLibrary, listUploaders, readPictureSheet } from "@/modules/media/queries";
import { parseDay, spanOfDay } from "@/modules/settings/calendar";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import { deletePictureAction, describePictureAction, focusPictureAction, putPictureBackAction } from "./actions";

export const metadata = { title: "Media" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediaPage({ searchParams }: Props) {
  const staff = await permit("use-media");
  const query = libraryQuery.parse(await searchParams);
  const now = new Date();
  const { timeZone } = await readPaper();

  const [page, counts, uploaders, sheet, canKeep] = await Promise.all([
    listLibrary(query, periodOf(query, timeZone), now),
    countLibraryViews(now),
    listUploaders(),
    query.picture ? readPictureSheet(query.picture, staff, now) : null,
    mayDo("keep-media"),
  ]);

  return (
    <LibraryGrid
      key={JSON.stringify({ ...query, picture: null })}
      query={query}
      page={page}
      now={now}
      timeZone={timeZone}
      bar={<LibraryBar query={query} counts={counts} uploaders={uploaders} />}
    >
      {sheet ? (
        <PictureAside
          key={sheet.id}
          query={query}
          sheet={sheet}
          now={now}
          timeZone={timeZone}
          rights={{ canKeep, isMine: sheet.uploadedBy?.id === staff.personId }}
          actions={{
            describe: describePictureAction,
            focus: focusPictureAction,
            remove: deletePictureAction,
            putBack: putPictureBackAction,
          }}
        />
      ) : null}
    </LibraryGrid>
  );
}

function periodOf({ since, until }: LibraryQuery, timeZone: string) {
  return { from: edge(since, "from", timeZone), until: edge(until, "until", timeZone) };
}

function edge(day: string | null, at: "from" | "until", timeZone: string): Date | null {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  const parsed = parseDay(year, month, date);
  return parsed && spanOfDay(parsed, timeZone)[at];
}
