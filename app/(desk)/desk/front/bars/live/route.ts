import { z } from "zod";
import { readPressRun } from "@/modules/snapshots/press-status";
import { permit } from "@/modules/staff/session";

const CLOCKS_APART_IN_MILLISECONDS = 2_000;

/** How long a change of the banner or the bar took to readers; null while it is on its way. */
export async function GET(request: Request): Promise<Response> {
  await permit("raise-alert");
  const since = z.coerce.date().safeParse(new URL(request.url).searchParams.get("since"));
  if (!since.success) return Response.json({ milliseconds: null }, { status: 400 });

  const run = await readPressRun("now", new Date(since.data.getTime() - CLOCKS_APART_IN_MILLISECONDS));
  return Response.json({ milliseconds: run?.seenAt ? run.seenAt.getTime() - run.askedAt.getTime() : null });
}
