import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** null = it grew larger than is taken; discard: once the file has been read. */
export type ReceivedFile = { file: string; discard: () => Promise<void> };

/**
 * Writes what is sent to a file as it comes: it is never held whole, and a client's word about its size is not believed.
 * @throws where the sender goes away halfway
 */
export async function receiveFile(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile | null> {
  const file = path.join(tmpdir(), `masthead-${randomUUID()}`);
  const discard = () => rm(file, { force: true });
  const target = createWriteStream(file, { flags: "wx", mode: 0o600 });
  try {
    await pipeline(Readable.from(upTo(body, mostBytes), { objectMode: false }), target);
    return { file, discard };
  } catch (error) {
    await discard();
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}

async function* upTo(body: AsyncIterable<Uint8Array>, mostBytes: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new TooLarge();
    yield chunk;
  }
}
