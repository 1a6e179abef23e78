import { Readable } from "node:stream";
import { noteDownload } from "@/modules/archive-runs/commands/ask";
import { readBackup, zipOfBackup } from "@/modules/archive-runs/queries";
import { permit } from "@/modules/staff/session";

/** A backup as one zip, which is made as it is sent. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const admin = await permit("move-archive");
  const backup = await readBackup((await params).name);
  if (!backup) return new Response("There is no such backup.\n", { status: 404 });

  await noteDownload(admin, "a backup", backup.name, new Date());
  const { content, sizeInBytes } = await zipOfBackup(backup.name);
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    // Node's type of the same thing
    headers: {
      "content-type": "application/zip",
      ...(sizeInBytes !== null && { "content-length": String(sizeInBytes) }),
      "content-disposition": `attachment; filename="${backup.name}.zip"`,
    },
  });
}
