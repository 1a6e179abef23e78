import { fillSource } from "@/modules/issues/fill";
import { readIssueDesk } from "@/modules/issues/queries/desk";
import { listStoriesToFill } from "@/modules/issues/queries/fill";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Ids of stories for an issue: of a day, a week, a tag, or the editors' picks. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  await permit("keep-newsletters");
  const source = fillSource.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!source.success) return new Response(null, { status: 400 });

  const desk = await readIssueDesk(slug, id);
  if (!desk) return new Response(null, { status: 404 });
  return Response.json({ articleIds: await listStoriesToFill(desk.newsletter.id, source.data, new Date()) });
}
