import "server-only";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { FreshAdmin } from "@/modules/staff/staff";
import { type ArchiveRefusal, askedBy, MOST_ARCHIVE_BYTES, type Wishes } from "../archive-run";
import { appendPiece, readRoom } from "../files";

type Outcome<Value = undefined> = Promise<Result<Value, ArchiveRefusal>>;

/** Makes room for another system's archive, which comes in pieces. Nothing is read before it is asked for. */
export async function receiveArchive(
  admin: FreshAdmin,
  { fileName, sizeInBytes }: { fileName: string; sizeInBytes: number },
  now: Date,
): Outcome<{ runId: string }> {
  if (sizeInBytes > MOST_ARCHIVE_BYTES) return refuse("too-large");
  if (sizeInBytes * ROOM_TO_UNPACK > (await readRoom())) return refuse("no-room");

  const wish: Wishes["read"] = { fileName, reading: null };
  const data = { work: "read" as const, state: "receiving" as const, wish, sizeInBytes: BigInt(sizeInBytes) };
  const { id } = await db().archiveRun.create({ data: { ...data, ...askedBy(admin, now) }, select: { id: true } });
  const file = `${id}${extensionOf(fileName)}`;
  await db().archiveRun.update({ where: { id }, data: { file } });
  return ok({ runId: id });
}

/** A zip is unpacked beside itself, and its pictures are stored. */
const ROOM_TO_UNPACK = 3;

const extensionOf = (fileName: string) => /\.[a-z]{3,4}$/i.exec(fileName)?.[0].toLowerCase() ?? "";

/** @returns how many bytes are here: where the next piece begins */
export async function receivePiece(
  _admin: FreshAdmin,
  { runId, offset, bytes }: { runId: string; offset: number; bytes: Uint8Array },
): Outcome<{ receivedBytes: number }> {
  const run = await db().archiveRun.findFirst({ where: { id: runId, state: "receiving" } });
  if (!run?.file) return refuse("absent");
  if (offset + bytes.byteLength > Number(run.sizeInBytes)) return refuse("too-large");

  const receivedBytes = await appendPiece(run.file, offset, bytes);
  return receivedBytes === null ? refuse("out-of-order") : ok({ receivedBytes });
}
