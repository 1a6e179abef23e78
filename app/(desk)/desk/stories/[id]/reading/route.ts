import { keepReading } from "@/modules/narrations/commands/desk";
import { MOST_READING_BYTES, type ReadingRefusal } from "@/modules/narrations/narration";
import { idOrNone } from "@/modules/platform/id";
import { receiveFile } from "@/modules/platform/received-file";
import { permit } from "@/modules/staff/session";

const refusals: Record<ReadingRefusal, { status: number; message: string }> = {
  "story-absent": { status: 404, message: "This story is not there any more." },
  "no-mp3": { status: 415, message: "This is no MP3 file, or it is broken." },
  "too-large": { status: 413, message: "This file is larger than 100 MB." },
};

/** A person's reading of the story, one MP3 file as it is. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const editor = await permit("keep-narrations");
  const { id } = await params;
  if (!request.body) return refused("no-mp3");

  const received = await receiveFile(request.body, MOST_READING_BYTES);
  if (!received) return refused("too-large");
  const kept = await keepReading(editor, idOrNone(id), received.file, new Date()).finally(received.discard);
  return kept.ok ? new Response(null, { status: 204 }) : refused(kept.failure);
}

function refused(failure: ReadingRefusal): Response {
  const { status, message } = refusals[failure];
  return Response.json({ message }, { status });
}
