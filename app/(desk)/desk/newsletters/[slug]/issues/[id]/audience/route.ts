import { z } from "zod";
import type { AudienceView } from "@/components/issue/issue-view";
import { audienceSchema } from "@/modules/issues/audience";
import { readAudienceChoices, readAudienceFigures } from "@/modules/issues/queries/audience";
import { readIssueDesk } from "@/modules/issues/queries/desk";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ slug: string; id: string }> };

const asked = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown; // checked by the schema it is piped into
    } catch {
      context.addIssue({ code: "custom" });
      return z.NEVER;
    }
  })
  .pipe(audienceSchema);

/** How many people an audience would be, and what it can be narrowed by. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  await permit("keep-newsletters");
  const audience = asked.safeParse(new URL(request.url).searchParams.get("audience") ?? "{}");
  if (!audience.success) return new Response(null, { status: 400 });

  const desk = await readIssueDesk(slug, id);
  if (!desk) return new Response(null, { status: 404 });
  const [now, { timeZone }, { id: newsletterId }] = [new Date(), await readPaper(), desk.newsletter];
  const [figures, choices] = await Promise.all([
    readAudienceFigures({ newsletterId, audience: audience.data, timeZone }, now),
    readAudienceChoices(newsletterId, now),
  ]);
  return Response.json({ figures, choices } satisfies AudienceView);
}
