import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { noteDownload } from "@/modules/archive-runs/commands/ask";
import { fileOfExport } from "@/modules/archive-runs/queries";
import { permit } from "@/modules/staff/session";

/** An export, to take along. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const admin = await permit("move-archive");
  const found = await fileOfExport((await params).id);
  if (!found) return new Response("There is no such export any more.\n", { status: 404 });

  await noteDownload(admin, "an export", found.name, new Date());
  const body = Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>; // Node's type of the same thing
  return new Response(body, {
    headers: {
      "content-type": found.name.endsWith(".zip") ? "application/zip" : "application/json",
      "content-length": String(found.sizeInBytes),
      "content-disposition": `attachment; filename="${found.name}"`,
    },
  });
}
