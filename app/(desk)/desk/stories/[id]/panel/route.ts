import { readStoryPanel } from "@/modules/particulars/queries";
import { permit } from "@/modules/staff/session";
import { readWords } from "../words";

/** The story's panel as it is now: asked for while somebody has the story open, so that they see what colleagues set. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id: articleId } = await params;
  await permit("see-story", articleId);

  const words = await readWords(articleId);
  const panel = words && (await readStoryPanel(articleId, words, new Date()));
  return panel ? Response.json(panel) : new Response(null, { status: 404 });
}
