import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { defaultPaper } from "@/modules/settings/paper";
import { printNewDay } from "./new-day";

const MIDNIGHT_IN_KYIV = new Date("2026-11-23T22:00:00Z");
const minutesAfter = (minutes: number) => new Date(MIDNIGHT_IN_KYIV.getTime() + minutes * 60_000);

const queued = () =>
  db().$queryRaw<{ paths: string[]; since: string }[]>`
    SELECT data->'paths' AS "paths", data->>'since' AS "since" FROM jobs.job
    WHERE name = 'press-paths' AND singleton_key LIKE 'day %'`;

test("at midnight of the paper's zone, pages that say what day it is are printed again, once", async () => {
  const value = { ...defaultPaper, timeZone: "Europe/Kyiv" };
  await db().setting.upsert({ where: { key: "paper" }, create: { key: "paper", value }, update: { value } });
  await store("snapshots").write("index.html", "Monday", { madeAt: minutesAfter(-600) });
  await store("snapshots").write("news-feed/index.html", "Tuesday", { madeAt: minutesAfter(0) });

  await printNewDay(minutesAfter(-1));
  expect(await queued()).toEqual([]);

  await printNewDay(minutesAfter(1));
  await printNewDay(minutesAfter(2));
  expect(await queued()).toEqual([{ paths: ["/"], since: MIDNIGHT_IN_KYIV.toISOString() }]);
});
