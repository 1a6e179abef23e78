import { readStage } from "@/modules/media/queries";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ id: string }> };

/** What somebody must know of a picture to cut it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  await permit("use-media");

  const stage = await readStage(id);
  if (!stage) return new Response("There is no such picture.\n", { status: 404 });
  return Response.json(stage, { headers: { "cache-control": "no-store" } });
}
