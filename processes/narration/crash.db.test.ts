import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { narrate } from "@/modules/narrations/commands/narrate";
import { publicStory, unique } from "@/modules/narrations/commands/narrate.fixture";
import { db } from "@/modules/platform/db";
import { openSpeech } from "@/modules/platform/speech";
import { store } from "@/modules/platform/storage";

const ROOT = path.join(import.meta.dirname, "../..");
const BUNDLE = path.join(ROOT, `.build/tests/narrator-${randomUUID()}.mjs`); // beneath the packages it imports
const SENTENCES = 24;

afterAll(() => rmSync(BUNDLE, { force: true }));

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile());
const spoken = async () => (await filesBelow(store("originals").fileOf(".speech"))).length;
const sounds = async () => (await filesBelow(store("media").fileOf("sound"))).map(({ name }) => name);

test("a worker killed in the middle leaves one narration and no file too many", { timeout: 120_000 }, async () => {
  await bundleWorker();
  const articleId = await publicStory(Array.from({ length: SENTENCES }, unique));

  const worker = spawn(process.execPath, [BUNDLE, articleId], { cwd: ROOT, stdio: "ignore" });
  while ((await spoken()) < 6 && worker.exitCode === null) await wait(50);
  worker.kill("SIGKILL");
  await once(worker, "exit");

  const before = await spoken();
  expect(before).toBeGreaterThanOrEqual(6);
  expect(before).toBeLessThan(SENTENCES);
  expect(await db().narration.count({ where: { articleId } })).toBe(0);
  expect(await sounds()).toEqual([]);

  for (let run = 0; run < 2; run += 1) {
    await narrate(articleId, openSpeech, () => new Date(), new AbortController().signal);
  }
  const narration = await db().narration.findUniqueOrThrow({ where: { articleId } });
  const names = [narration.path, narration.timesPath ?? ""].map((file) => path.basename(file));
  expect((await sounds()).sort()).toEqual(names.sort());
  expect(await db().narrationOrder.findUnique({ where: { articleId } })).toMatchObject({ state: "made" });
});

async function bundleWorker() {
  await build({
    entryPoints: [path.join(import.meta.dirname, "narrator.fixture.ts")],
    outfile: BUNDLE,
    ...{ bundle: true, platform: "node", format: "esm", target: "node24", packages: "external", logLevel: "warning" },
    alias: { "server-only": path.join(ROOT, "processes/build/nothing.ts") },
    tsconfig: path.join(ROOT, "tsconfig.json"),
  });
}
