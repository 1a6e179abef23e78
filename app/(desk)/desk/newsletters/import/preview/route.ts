import { readHeaded, TooManyBytes } from "@/modules/platform/headed-body";
import { previewOf } from "@/modules/reader-imports/preview";
import { PREVIEW_BYTES, previewQuestion } from "@/modules/reader-imports/reader-import";
import { permit } from "@/modules/staff/session";

/** How the first bytes of a list look. Nothing of them is kept. */
export async function POST(request: Request): Promise<Response> {
  await permit("move-readers");
  const sent = request.body && (await readHeaded(request.body, PREVIEW_BYTES));
  const question = previewQuestion.safeParse(sent?.head);
  if (!sent || !question.success) return refused(400, "No file came.");

  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of sent.bytes) pieces.push(piece);
    return Response.json(previewOf(Buffer.concat(pieces), question.data));
  } catch (error) {
    if (error instanceof TooManyBytes) return refused(413, "That is more than the beginning of a file.");
    throw error;
  }
}

const refused = (status: number, message: string) => Response.json({ message }, { status });
