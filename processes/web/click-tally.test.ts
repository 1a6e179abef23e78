import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClickCount } from "@/modules/clicks/click";
import { ClickTally } from "./click-tally";

const NOW = new Date("2026-11-30T12:20:00Z");

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

const clickOn = (tally: ClickTally, path: string, letter = "delta-weekly-38") => {
  const headers = { "user-agent": "Mozilla/5.0 Firefox/140.0" };
  tally.note({ method: "GET", url: `${path}?letter=${letter}`, headers } as unknown as IncomingMessage, path);
};
function open(answer: (clicks: ClickCount[]) => Promise<void> = async () => {}) {
  const stored: ClickCount[][] = [];
  const store = async (clicks: ClickCount[]) => {
    await answer(clicks);
    stored.push(clicks);
  };
  return { tally: new ClickTally(store, () => new Date()), stored };
}

test("what was counted in five seconds is stored in one go, and what was stored is counted no more", async () => {
  const { tally, stored } = open();
  for (let round = 0; round < 3; round += 1) clickOn(tally, "/articles/ice");
  clickOn(tally, "/articles/tide");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(stored).toEqual([
    [
      {
        newsletterSlug: "delta-weekly",
        number: 38,
        path: "/articles/ice",
        at: new Date("2026-11-30T12:15:00Z"),
        count: 3,
      },
      {
        newsletterSlug: "delta-weekly",
        number: 38,
        path: "/articles/tide",
        at: new Date("2026-11-30T12:15:00Z"),
        count: 1,
      },
    ],
  ]);
  await tally.stop();
});

test("while the database is away nothing is lost, and the day on which somebody came stays that day", async () => {
  let isAway = true;
  const { tally, stored } = open(async () => {
    if (isAway) throw new Error("no connection");
  });
  clickOn(tally, "/articles/ice");
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  clickOn(tally, "/articles/ice");
  expect(stored).toEqual([]);

  isAway = false;
  await tally.stop();
  expect(stored.flat().map(({ at, count }) => `${at.toISOString()} ${count}`)).toEqual([
    "2026-11-30T12:15:00.000Z 1",
    "2026-11-30T13:15:00.000Z 1",
  ]);
});

test("who comes while it is being stored is stored the next time", async () => {
  let release = () => {};
  const { tally, stored } = open(() => new Promise<void>((resolve) => (release = resolve)));
  clickOn(tally, "/articles/ice");
  const first = tally.flush();
  clickOn(tally, "/articles/ice");
  expect(tally.flush()).toBe(first);
  release();
  await first;
  const second = tally.flush();
  release();
  await second;
  expect(stored.map((clicks) => clicks.map(({ count }) => count))).toEqual([[1], [1]]);
});

test("somebody who makes letters up fills no memory, and those who were counted before are counted on", async () => {
  const { tally, stored } = open();
  clickOn(tally, "/articles/ice");
  for (let number = 1; number <= 20_000; number += 1) clickOn(tally, "/articles/ice", `made-up-${number}`);
  clickOn(tally, "/articles/ice");
  await tally.stop();
  expect(stored.flat()).toHaveLength(5_000);
  expect(stored.flat()[0]).toMatchObject({ newsletterSlug: "delta-weekly", count: 2 });
});

test("a database that never answers does not hold up the end of the process", async () => {
  const { tally } = open(() => new Promise(() => {}));
  clickOn(tally, "/articles/ice");
  const stopped = tally.stop();
  await vi.advanceTimersByTimeAsync(5_001);
  await stopped;
});
