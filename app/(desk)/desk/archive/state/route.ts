import { permit } from "@/modules/staff/session";
import { readArchiveView } from "../archive-view";

/** How it all stands: asked for while something is under way. */
export async function GET(): Promise<Response> {
  await permit("move-archive");
  return Response.json(await readArchiveView(new Date()));
}
