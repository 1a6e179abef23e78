import { z } from "zod";
import { articlePath } from "@/modules/articles/article";
import { readPointer, readPublicPointer } from "@/modules/articles/queries";
import { mayDo } from "@/modules/staff/session";

const query = z.union([z.object({ articleId: z.uuid() }), z.object({ path: z.string().startsWith("/").max(2_048) })]);

/** The story that a card points to, by its id or by the address that was pasted: for a sheet that asks. */
export async function answerRelated(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const found = asked.success ? await find(asked.data, new Date()) : null;
  if (!found) return Response.json(null, { status: 404 });
  const { articleId, headline, slug, isPublic } = found;
  return Response.json({ articleId, headline, isPublic, path: articlePath(slug) });
}

/** A draft is known only to those who may see it: to others it is not there. */
async function find(asked: z.infer<typeof query>, now: Date) {
  if ("path" in asked && !/^\/desk\/stories\//.test(asked.path)) return readPublicPointer(asked.path, now);

  const articleId = "path" in asked ? asked.path.split("/")[3] : asked.articleId;
  if (!articleId || !z.uuid().safeParse(articleId).success) return null;
  const found = await readPointer(articleId, now);
  return found?.isPublic || (await mayDo("see-story", articleId)) ? found : null;
}
