import type { BoardView } from "@/components/front-board/board-view";
import { readAlert } from "@/modules/alerts/queries";
import type { Board } from "@/modules/picks/board";
import { FRONT_SIZES, type FrontPlan } from "@/modules/picks/front";
import { listBoardStories, listVisitors, readBoard, readPlacesOf } from "@/modules/picks/queries";
import { plain } from "@/modules/platform/plain";
import { readPaper } from "@/modules/settings/queries";
import { readPressRun } from "@/modules/snapshots/press-status";
import type { Editor } from "@/modules/staff/staff";
import { listSwaps } from "@/modules/swaps/queries";
import { listSections } from "@/modules/tags/queries";
import { planFront } from "../../../(site)/front";

/** The board with all that stands around it, for who may arrange it. */
export async function readBoardView(editor: Editor, now: Date): Promise<BoardView> {
  const [board, sections, swaps, visitors, alert, { timeZone }] = await Promise.all([
    readBoard(now),
    listSections(),
    listSwaps(),
    listVisitors(editor.personId, now),
    readAlert(now),
    readPaper(),
  ]);
  const plan = await planFront(await readPlacesOf(board.draft, now), sections, now);
  const standIns = standInsOf(board.draft, plan);
  const others = [...Object.values(standIns), ...swaps.map(({ articleId }) => articleId)];

  return plain({
    ...board,
    ...{ now, timeZone, swaps, visitors, standIns },
    sections: sections.map(({ slug, name }) => ({ slug, name })),
    stories: [...board.stories, ...(await listBoardStories(others, now))],
    alertStoryId: alert?.article?.id ?? null,
    pressed: board.liveAt && (await readPressed(board.liveAt)),
  });
}

const CLOCKS_APART_IN_MILLISECONDS = 2_000;

/** The run of the press that brought the last board to readers. */
async function readPressed(liveAt: Date): Promise<{ askedAt: Date; milliseconds: number | null } | null> {
  const run = await readPressRun("front", new Date(liveAt.getTime() - CLOCKS_APART_IN_MILLISECONDS));
  return run && { askedAt: run.askedAt, milliseconds: run.seenAt && run.seenAt.getTime() - run.askedAt.getTime() };
}

/** Where readers see another story than the board's own: its place is empty, or it is not public yet. */
function standInsOf({ places }: Board, { leadId, slotIds, bands }: FrontPlan): Record<string, string> {
  const shown: [place: string, articleId: string | null | undefined][] = [
    ["lead", leadId],
    // on a thin day the slots close up, and nobody stands in for anybody
    ...(slotIds.length === FRONT_SIZES.slots ? slotIds : []).map((id, index): [string, string] => [
      `slot-${index + 1}`,
      id,
    ]),
    ...bands.map(({ slug, articleIds }): [string, string | undefined] => [`section:${slug}`, articleIds[0]]),
  ];
  return Object.fromEntries(
    shown.flatMap(([place, id]) => (id && id !== places[place]?.articleId ? [[place, id] as const] : [])),
  );
}
