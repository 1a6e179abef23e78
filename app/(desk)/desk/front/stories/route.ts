import { z } from "zod";
import { STORY_FILTERS } from "@/modules/picks/board-state";
import { slugInLink } from "@/modules/picks/pasted-link";
import { findBoardStories, findLinkedStory } from "@/modules/picks/queries";
import { plain } from "@/modules/platform/plain";
import { permit } from "@/modules/staff/session";

const wanted = z.object({
  text: z.string().max(500),
  states: z.array(z.enum(STORY_FILTERS)),
  without: z.array(z.uuid()).max(60),
});

/** Stories to put on the front page: by words, or the one behind a pasted link. */
export async function GET(request: Request): Promise<Response> {
  await permit("arrange-front");
  const { searchParams } = new URL(request.url);
  const asked = wanted.safeParse({
    text: searchParams.get("text") ?? "",
    states: searchParams.getAll("state"),
    without: searchParams.getAll("without"),
  });
  if (!asked.success) return Response.json({ stories: [] }, { status: 400 });

  return Response.json({ stories: plain(await findStories(asked.data, new Date())) });
}

async function findStories({ states, ...asked }: z.output<typeof wanted>, now: Date) {
  const slug = slugInLink(asked.text);
  if (slug === null) return findBoardStories({ ...asked, states: states.length > 0 ? states : STORY_FILTERS }, now);
  const linked = await findLinkedStory(slug, now);
  return linked ? [linked] : [];
}
