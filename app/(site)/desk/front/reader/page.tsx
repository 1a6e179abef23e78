import type { Metadata } from "next";
import { type Board, replaced } from "@/modules/picks/board";
import { readBoard, readPlacesOf } from "@/modules/picks/queries";
import { permit } from "@/modules/staff/session";
import { listSwaps } from "@/modules/swaps/queries";
import { faceOf } from "../../../../(desk)/desk/front/face";
import { readFrontOf } from "../../../front";
import { FrontPage } from "../../../front-page";

export const metadata: Metadata = { title: { absolute: "Preview" }, robots: { index: false } };

type Props = { searchParams: Promise<{ of?: string | string[] }> };

/**
 * What stands in the frame of the desk's preview: the reader's front page with a board that is not live. A story that is not
 * public yet does not show on it either. Its links open beside the desk.
 */
export default async function ReaderPreview({ searchParams }: Props) {
  await permit("arrange-front");
  const now = new Date();
  const face = faceOf((await searchParams).of);
  const { live, draft } = await readBoard(now);
  const { board, at } =
    face === "later" ? await afterSwaps(draft, now) : { board: face === "live" ? live : draft, at: now };

  return (
    <>
      <base target="_blank" />
      <FrontPage front={await readFrontOf(await readPlacesOf(board, at), at)} now={at} />
    </>
  );
}

/** The draft at the minute of the last planned swap, with stories that are scheduled until then. */
async function afterSwaps(draft: Board, now: Date): Promise<{ board: Board; at: Date }> {
  const swaps = (await listSwaps()).filter(({ state }) => state === "waiting");
  const board = swaps.reduce((so, { articleId, place }) => replaced(so, articleId, place), draft);
  return { board, at: swaps.at(-1)?.at ?? now };
}
