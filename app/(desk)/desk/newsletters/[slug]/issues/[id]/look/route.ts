import { permit } from "@/modules/staff/session";
import { readLookView } from "../look";

type Context = { params: Promise<{ slug: string; id: string }> };

/** An issue as it is now, with its letter: asked for while somebody composes it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const editor = await permit("keep-newsletters");

  const look = await readLookView(editor, slug, id, new Date());
  return look ? Response.json(look) : new Response(null, { status: 404 });
}
