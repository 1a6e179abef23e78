import { lineOf } from "@/components/desk/stories/story-line";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { findStories } from "@/modules/views/queries/stories";

const MOST_FOUND = 8;
const LONGEST = 200;

/** Stories by their headlines, for the palette: only those that this one may see. */
export async function GET(request: Request): Promise<Response> {
  const staff = await permit("be-at-desk");
  const words = new URL(request.url).searchParams.get("words")?.trim().slice(0, LONGEST) ?? "";
  if (words === "") return Response.json([]);

  const { timeZone, language } = await readPaper();
  const looking = { staff, now: new Date(), timeZone };
  const rows = await findStories(looking, words, MOST_FOUND);
  return Response.json(rows.map((row) => lineOf(row, { ...looking, paperLanguage: language })));
}
