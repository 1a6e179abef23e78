import { describe, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { spanOfMonth } from "@/modules/settings/calendar";
import { listArchivedIssues, listArchivedMonths, listArchivedSheets, readArchivedIssue } from "./queries";
import { letter, newsletter } from "./queries.fixture";

const NOW = new Date("2026-11-23T09:00:00Z");
const on = (day: string) => new Date(`${day}T09:00:00Z`);
const ZONE = "Europe/Kyiv";
const slugs = (lines: { slug: string }[]) => lines.map(({ slug }) => slug);

describe("a letter at its address", () => {
  test.each(["sending", "paused", "sent"] as const)("is there once it is %s", async (state) => {
    const of = await newsletter();
    const { id } = await letter({ of, at: on("2026-11-20"), state });

    expect(await readArchivedIssue(of.slug, "1-ice", NOW)).toMatchObject({
      ...{ id, slug: "1-ice", sentAt: on("2026-11-20"), sheet: { subject: "Ice 1" } },
    });
  });

  test.each(["draft", "scheduled", "cancelled"] as const)("is not there while it is %s", async (state) => {
    const of = await newsletter();
    await letter({ of, at: on("2026-11-20"), state });

    expect(await readArchivedIssue(of.slug, "1-ice", NOW)).toBeNull();
    expect(await listArchivedIssues(of.id, NOW, 10)).toEqual([]);
    expect(await listArchivedSheets(of.id, NOW, 10)).toEqual([]);
  });

  test("is not there under another newsletter's name", async () => {
    const [of, other] = [await newsletter(), await newsletter()];
    await letter({ of, at: on("2026-11-20") });
    expect(await readArchivedIssue(other.slug, "1-ice", NOW)).toBeNull();
  });

  test("knows those around it, and skips what was never sent", async () => {
    const of = await newsletter();
    await letter({ of, at: on("2026-11-06") });
    await letter({ of, at: on("2026-11-13"), state: "cancelled" });
    await letter({ of, at: on("2026-11-14") });
    await letter({ of, at: on("2026-11-20"), state: "sending" });

    expect(await readArchivedIssue(of.slug, "3-ice", NOW)).toMatchObject({
      before: { slug: "1-ice", subject: "Ice 1" },
      after: { slug: "4-ice" },
    });
    expect(await readArchivedIssue(of.slug, "1-ice", NOW)).toMatchObject({ before: null });
    expect(await readArchivedIssue(of.slug, "4-ice", NOW)).toMatchObject({ after: null });
  });

  test("that began in the same instant as another stands beside it, and none is lost", async () => {
    const of = await newsletter();
    const at = on("2026-11-20");
    await letter({ of, at });
    await letter({ of, at });

    const first = await readArchivedIssue(of.slug, "1-ice", NOW);
    expect([first?.before, first?.after].map((line) => line?.slug)).toContain("2-ice");
  });
});

test("letters are listed newest first, in all or of a month by the paper's clock", async () => {
  const of = await newsletter();
  await letter({ of, at: new Date("2026-09-30T22:30:00Z") }); // October in Kyiv
  await letter({ of, at: on("2026-10-09") });
  await letter({ of, at: on("2026-11-06") });

  expect(slugs(await listArchivedIssues(of.id, NOW, 10))).toEqual(["3-ice", "2-ice", "1-ice"]);
  expect(slugs(await listArchivedIssues(of.id, NOW, 2))).toEqual(["3-ice", "2-ice"]);
  const october = spanOfMonth({ year: 2026, month: 10 }, ZONE);
  expect(slugs(await listArchivedIssues(of.id, NOW, 10, october))).toEqual(["2-ice", "1-ice"]);
  expect(await listArchivedMonths(of.id, ZONE, NOW)).toEqual([
    { year: 2026, month: 11 },
    { year: 2026, month: 10 },
  ]);
});

test("a letter whose sheet is broken leaves the list of feeds, and its address, empty", async () => {
  const of = await newsletter();
  const { id } = await letter({ of, at: on("2026-11-06") });
  await db().issue.update({ where: { id }, data: { sheet: { subject: "Half a sheet" } } });

  expect(await readArchivedIssue(of.slug, "1-ice", NOW)).toBeNull();
  expect(await listArchivedSheets(of.id, NOW, 10)).toEqual([]);
});
