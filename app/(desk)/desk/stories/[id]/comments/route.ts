import type { Margin } from "@/modules/comments/comment";
import { readMargin } from "@/modules/comments/queries";
import { permit } from "@/modules/staff/session";

/** What stands in the margin now: asked for by every screen that has the story open. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id: articleId } = await params;
  await permit("see-story", articleId);
  return Response.json((await readMargin(articleId)) satisfies Margin);
}
