import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { demoId } from "./demo-id";

/** Read by a synthetic voice, made once and kept beside the stories; each file bears its story's slug. */
const narrated = [{ slug: "minsk-keeps-the-door-ajar", durationInSeconds: 197 }];

export const soundFile = (slug: string) => path.resolve("prisma/demo/sounds", `${slug}.mp3`);

/** Gives the stories that have one their sound. A second load finds it there. */
export async function storeSounds(now: Date): Promise<void> {
  for (const { slug, durationInSeconds } of narrated) {
    const articleId = demoId("article", slug);
    if (!(await db().article.findUnique({ where: { id: articleId }, select: { id: true } }))) continue;

    const bytes = await readFile(soundFile(slug));
    const file = `${createHash("sha256").update(bytes).digest("hex")}.mp3`;
    await store("media").writeIfAbsent(file, bytes);
    const facts = { path: file, mediaType: "audio/mpeg", sizeInBytes: bytes.byteLength, isSynthetic: true };
    await db().narration.createMany({
      data: [{ articleId, durationInSeconds, createdAt: now, ...facts }],
      skipDuplicates: true,
    });
  }
}
