import { Board } from "@/components/desk/stories/board";
import { NewStoryButton } from "@/components/desk/stories/new-story-button";
import { StoriesTop } from "@/components/desk/stories/stories-top";
import { lineOf } from "@/components/desk/stories/story-line";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { type Looking, listBoard } from "@/modules/views/queries/stories";
import { markReadyAction, openStoryAction, reopenAction } from "../actions";

export const metadata = { title: "Board" };

export default async function BoardPage() {
  const staff = await permit("be-at-desk");
  const { timeZone, language } = await readPaper();
  const looking: Looking = { staff, now: new Date(), timeZone };
  const columns = await listBoard(looking);
  const clock = { ...looking, paperLanguage: language };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <StoriesTop face="board">
        <NewStoryButton open={openStoryAction} />
      </StoriesTop>
      <Board
        columns={columns.map(({ rows, ...column }) => ({ ...column, lines: rows.map((row) => lineOf(row, clock)) }))}
        isEditor={staff.role !== "journalist"}
        findReady={markReadyAction}
        reopen={reopenAction}
      />
    </div>
  );
}
