import { z } from "zod";
import { STORY_FILTERS } from "@/modules/picks/board-state";
import { slugInLink } from "@/modules/picks/pasted-link";
import { findBoardStories, findLinkedStory } from "@/modules/picks/queries";
import { plain } from "@/modules/platform/plain";
import { permit } from "@/modules/staff/session";

const wanted = z.string().max(500);

/** Stories to put into an issue: by words, or the one behind a pasted link; what readers have and what they will. */
export async function GET(request: Request): Promise<Response> {
  await permit("keep-newsletters");
  const asked = wanted.safeParse(new URL(request.url).searchParams.get("text") ?? "");
  if (!asked.success) return Response.json({ stories: [] }, { status: 400 });

  const now = new Date();
  const slug = slugInLink(asked.data);
  if (slug === null) {
    const found = await findBoardStories({ text: asked.data, states: STORY_FILTERS, without: [] }, now);
    return Response.json({ stories: plain(found) });
  }
  const linked = await findLinkedStory(slug, now);
  return Response.json({ stories: linked ? plain([linked]) : [] });
}
