import { z } from "zod";
import { articleSubject } from "@/modules/articles/article";
import { readPressRun } from "@/modules/snapshots/press-status";
import { permit } from "@/modules/staff/session";

const asked = z.object({ since: z.coerce.date() });

/** How a publication gets to readers, by the press's own record. `?since=`: when it was published. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id: articleId } = await params;
  await permit("publish-story");

  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return new Response(null, { status: 400 });
  return Response.json(await readPressRun(articleSubject(articleId), query.data.since));
}
