import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { Change } from "./change";
import { logPressRun } from "./press-run";
import { readPressRun, readPressStatus } from "./press-status";

const story = (): Change & { kind: "article" } => ({ kind: "article", articleId: randomUUID() });
const job = (askedAt = new Date()) => ({ id: randomUUID(), askedAt });

beforeEach(async () => {
  await db().pressRun.deleteMany();
});

test("a change that reached readers says when it was asked for and when it was seen", async () => {
  const change = story();
  const asked = job(new Date(Date.now() - 400));
  await logPressRun(asked, change, async (log) => {
    await log.planned(9);
    await log.printed();
    await log.seen(1);
    await log.finished();
  });

  const run = await readPressRun(`article:${change.articleId}`, asked.askedAt);
  expect(run).toMatchObject({ askedAt: asked.askedAt, pageCount: 9, seenCount: 9, problem: "" });
  expect((run?.seenAt?.getTime() ?? 0) - asked.askedAt.getTime()).toBeGreaterThanOrEqual(400);
  const { lastLiveInMilliseconds } = await readPressStatus(new Date());
  expect(lastLiveInMilliseconds).toBeGreaterThanOrEqual(400);
});

test("pages that could not be printed are not confirmed, until a later change of the same story is through", async () => {
  const change = story();
  const fails = logPressRun(job(), change, async (log) => {
    await log.planned(3);
    throw new Error("the disk is full");
  });
  await expect(fails).rejects.toThrow("the disk is full");

  const before = await readPressStatus(new Date());
  expect(before.unconfirmedCount).toBe(3);
  expect(before.currentCount + before.printingCount + before.unconfirmedCount).toBe(before.pageCount);

  await logPressRun(job(), change, (log) => log.finished());
  expect((await readPressStatus(new Date())).unconfirmedCount).toBe(0);
});

test("a job tried again is the same run, and keeps when it was first seen", async () => {
  const change = story();
  const asked = job();
  await logPressRun(asked, change, (log) => log.seen(1));
  const first = await readPressRun(`article:${change.articleId}`, asked.askedAt);
  await logPressRun(asked, change, async (log) => {
    await log.seen(1);
    await log.finished();
  });

  expect(await db().pressRun.count()).toBe(1);
  expect((await readPressRun(`article:${change.articleId}`, asked.askedAt))?.seenAt).toEqual(first?.seenAt);
});
