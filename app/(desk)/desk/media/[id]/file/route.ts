import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { replacePicture } from "@/modules/media/commands/replace";
import { FILE_NAME_HEADER, MOST_BYTES } from "@/modules/media/image";
import { type ReplaceRefusal, seenPicture } from "@/modules/media/keeping";
import { readOriginalFile } from "@/modules/media/queries";
import { receiveFile } from "@/modules/platform/received-file";
import { permit } from "@/modules/staff/session";
import { fileNameOf } from "../../file-name";

type Context = { params: Promise<{ id: string }> };

/** The file as it was given to us. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;

  await permit("use-media");

  const original = await readOriginalFile(id);
  if (!original) return new Response("There is no such picture.\n", { status: 404 });
  const body = Readable.toWeb(createReadStream(original.file)) as ReadableStream<Uint8Array>; // Node's type of the same thing
  const name = encodeURIComponent(original.originalName);
  return new Response(body, {
    headers: { "content-type": original.mediaType, "content-disposition": `attachment; filename*=UTF-8''${name}` },
  });
}

const refusals: Record<ReplaceRefusal, { status: number; message: string }> = {
  stale: { status: 409, message: "Somebody changed this picture meanwhile. Look at it again, then replace it." },
  absent: { status: 404, message: "This picture is no longer in the library." },
  "not-yours": { status: 403, message: "Ask an editor to replace this picture." },
  "in-use": { status: 409, message: "This picture is in use." },
  "already-here": {
    status: 409,
    message: "This very file is another picture of the library. Choose that one in the stories.",
  },
  "kind-not-allowed": { status: 415, message: "This is no picture that we take: JPEG, PNG, WebP, AVIF or GIF." },
  "too-many-bytes": { status: 413, message: "This file is larger than 50 MB." },
  "too-many-pixels": { status: 422, message: "This picture has more than 100 million pixels." },
  broken: { status: 422, message: "This file is cut off, or not what it says it is." },
};

/** Another file in its place. ?version= says which state of the picture was seen. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const editor = await permit("keep-media"); // first: to a stranger this address does not answer at all
  const { id: imageId } = await params;
  const version = Number(new URL(request.url).searchParams.get("version"));
  const seen = seenPicture.safeParse({ imageId, version });
  const originalName = fileNameOf(request.headers.get(FILE_NAME_HEADER));
  if (!seen.success || !originalName || !request.body) return refused({ status: 400, message: "No file came." });

  const received = await receiveFile(request.body, MOST_BYTES);
  if (!received) return refused(refusals["too-many-bytes"]);
  const picture = { from: { file: received.file }, originalName };
  const replaced = await replacePicture(editor, seen.data, picture, new Date()).finally(received.discard);

  return replaced.ok ? Response.json({ imageId, ...replaced.value }) : refused(refusals[replaced.failure]);
}

const refused = ({ status, message }: { status: number; message: string }) => Response.json({ message }, { status });
