import { libraryQuery } from "@/modules/media/library";
import { listLibrary } from "@/modules/media/queries";
import { permit } from "@/modules/staff/session";

/** The library for the dialog in which a picture is chosen: by words, newest first, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  await permit("use-media");

  const { searchParams } = new URL(request.url);
  const query = libraryQuery.parse({ q: searchParams.get("q"), before: searchParams.get("before"), view: "newest" });
  return Response.json(await listLibrary(query, { from: null, until: null }, new Date()));
}
