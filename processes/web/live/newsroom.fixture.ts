import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Seat } from "@/modules/manuscripts/queries";
import { db } from "@/modules/platform/db";
import { openLiveLine } from "./line";

/** People, stories and lines for tests of the live line: real rows, real sockets. */
const SECRET = "only-for-tests-0123456789abcdef-0123456789";
export const SITE_URL = "https://paper.example";
const HOUR = 3_600_000;

export type Writer = Seat & { personId: string };

export async function startLine() {
  const live = openLiveLine({ secret: SECRET, origins: new Set([SITE_URL]) });
  const server = createServer();
  server.on("upgrade", (request, socket, head) => live.open(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    await live.stop();
    server.close();
  };
  return { url, secret: SECRET, stop };
}

export async function storyOf(role: "journalist" | "editor" = "journalist"): Promise<Writer> {
  const { id: articleId } = await db().article.create({
    data: { slug: `story-${randomUUID()}`, headline: "Ice on the river" },
    select: { id: true },
  });
  return joinStory(articleId, role);
}

/** Somebody signed in who writes this story. */
export async function joinStory(articleId: string, role: "journalist" | "editor" = "journalist"): Promise<Writer> {
  const { id: personId } = await db().person.create({
    data: { email: `${randomUUID()}@paper.example`, name: "Ilka Brandt", role },
    select: { id: true },
  });
  const { id: sessionId } = await db().staffSession.create({
    data: { tokenHash: randomUUID(), personId, method: "passkey", expiresAt: new Date(Date.now() + HOUR) },
    select: { id: true },
  });
  await db().articleWriter.create({ data: { articleId, personId } });
  return { articleId, sessionId, personId };
}
