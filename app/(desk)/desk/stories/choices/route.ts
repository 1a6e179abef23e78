import { z } from "zod";
import { findPanelChoices } from "@/modules/particulars/queries";
import { permit } from "@/modules/staff/session";

const asked = z.object({ of: z.enum(["tags", "sections", "authors", "people"]), words: z.string().max(100).catch("") });

/** Tags, authors and people to choose from, by some letters of their names: of long lists the panel has the beginning only. */
export async function GET(request: Request): Promise<Response> {
  await permit("be-at-desk");
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return new Response(null, { status: 400 });
  return Response.json(await findPanelChoices(query.data.of, query.data.words));
}
