import { noteVisit } from "@/modules/picks/commands";
import { permit } from "@/modules/staff/session";
import { readBoardView } from "../board-view";

/** The board as it is now, asked for every few seconds by those who have it open: what others move is seen at once. */
export async function GET(): Promise<Response> {
  const editor = await permit("arrange-front");
  const now = new Date();
  await noteVisit(editor, now);
  return Response.json(await readBoardView(editor, now));
}
