import type { LivePass } from "@/modules/manuscripts/live";
import { signPass } from "@/modules/manuscripts/live-pass";
import { env } from "@/modules/platform/env";
import { mayDo, permit, requireStaff } from "@/modules/staff/session";

/** A pass for one connection to the live line: the line itself knows no cookies. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id: articleId } = await params;
  await permit("see-story", articleId);
  const { sessionId } = await requireStaff();
  const mayWrite = await mayDo("write-story", articleId);

  const token = signPass({ sessionId, articleId, mayWrite }, env().AUTH_SECRET, new Date());
  return Response.json({ token, mayWrite } satisfies LivePass);
}
