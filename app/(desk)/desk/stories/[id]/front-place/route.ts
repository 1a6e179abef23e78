import { z } from "zod";
import { placeSchema } from "@/modules/picks/board";
import { listDisplaced } from "@/modules/picks/queries";
import { permit } from "@/modules/staff/session";

const query = z.object({ place: placeSchema });

/** Who would make room on the front page if this story came to a place of it now. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id: articleId } = await params;
  await permit("publish-story");

  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return new Response(null, { status: 400 });
  return Response.json(await listDisplaced(articleId, asked.data.place));
}
