import { FrontBoard } from "@/components/front-board/front-board";
import { permit } from "@/modules/staff/session";
import {
  callOffSwapAction,
  dismissRefusalAction,
  moveAction,
  moveSwapAction,
  planSwapAction,
  putLiveAction,
  startOverAction,
  undoAction,
} from "./actions";
import { readBoardView } from "./board-view";
import { faceOf } from "./face";

export const metadata = { title: "Front page" };

type Props = { searchParams: Promise<{ board?: string | string[] }> };

export default async function FrontBoardPage({ searchParams }: Props) {
  const editor = await permit("arrange-front");
  const face = faceOf((await searchParams).board);

  return (
    <FrontBoard
      key={face}
      view={await readBoardView(editor, new Date())}
      face={face}
      actions={{
        move: moveAction,
        undo: undoAction,
        startOver: startOverAction,
        putLive: putLiveAction,
        planSwap: planSwapAction,
        moveSwap: moveSwapAction,
        callOffSwap: callOffSwapAction,
        dismissRefusal: dismissRefusalAction,
      }}
    />
  );
}
