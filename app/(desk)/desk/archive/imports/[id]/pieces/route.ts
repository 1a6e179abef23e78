import { z } from "zod";
import { PIECE_BYTES } from "@/modules/archive-runs/archive-run";
import { receivePiece } from "@/modules/archive-runs/commands/receive";
import { readArchiveRun, readReceivedBytes } from "@/modules/archive-runs/queries";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ id: string }> };

/** How much of the file is here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await permit("move-archive");
  const run = await readArchiveRun((await params).id, "read");
  if (run?.state !== "receiving") return new Response(null, { status: 404 });
  return Response.json({ receivedBytes: await readReceivedBytes(run.file) });
}

const asked = z.object({ offset: z.coerce.number().int().min(0) });
const STATUSES = { absent: 404, "out-of-order": 409, "too-large": 413 } as const;

/** What comes next of the file, as it is. ?offset=: where it begins. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const admin = await permit("move-archive");
  const { id: runId } = await params;
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const bytes = request.body && (await readUpTo(request.body, PIECE_BYTES));
  if (!query.success || !bytes) return new Response(null, { status: 400 });

  const received = await receivePiece(admin, { runId, offset: query.data.offset, bytes });
  if (received.ok) return Response.json(received.value);
  return new Response(null, { status: STATUSES[received.failure as keyof typeof STATUSES] ?? 400 });
}

/** null where more comes. */
async function readUpTo(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
