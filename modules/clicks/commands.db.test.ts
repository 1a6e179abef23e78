import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { defaultPaper } from "@/modules/settings/paper";
import { addClicks } from "./commands";

const at = (text: string) => new Date(text);

beforeAll(async () => {
  await db().setting.create({ data: { key: "paper", value: { ...defaultPaper, timeZone: "Europe/Kyiv" } } });
});

async function issue(startedAt: Date | null = at("2026-11-29T06:00Z")) {
  const slug = `daily-${randomUUID()}`;
  const { id: newsletterId } = await db().newsletter.create({
    data: { slug, name: "Daily", description: "", rhythm: "" },
  });
  const { id } = await db().issue.create({
    data: { newsletterId, number: 7, slug: "seven", createdBy: "Ruta", startedAt },
  });
  return { id, slug };
}
const click = (
  newsletterSlug: string,
  path = "/articles/ice",
  said: { number?: number; at?: Date; count?: number } = {},
) => ({
  ...{ newsletterSlug, path, number: 7, at: at("2026-11-30T12:00Z"), count: 1, ...said },
});
const counted = async (issueId: string) =>
  (await db().issueClick.findMany({ where: { issueId }, orderBy: [{ day: "asc" }, { path: "asc" }] })).map(
    ({ path, day, count }) => `${day.toISOString().slice(0, 10)} ${path} ${count}`,
  );

test("clicks are added up by page and by the newsroom's day", async () => {
  const { id, slug } = await issue();
  await addClicks([
    click(slug, "/articles/ice", { count: 3 }),
    click(slug, "/articles/ice", { at: at("2026-11-30T12:15Z") }),
    click(slug, "/articles/ice", { at: at("2026-11-30T22:00Z"), count: 2 }), // after midnight in Kyiv
    click(slug, "/"),
  ]);
  await addClicks([click(slug)]);
  expect(await counted(id)).toEqual(["2026-11-30 / 1", "2026-11-30 /articles/ice 5", "2026-12-01 /articles/ice 2"]);
});

test("a letter that nobody sent is not counted, and harms no other", async () => {
  const { id, slug } = await issue();
  const unsent = await issue(null);
  await addClicks([click("made-up"), click(slug, "/", { number: 8 }), click(unsent.slug), click(slug)]);
  expect(await counted(id)).toEqual(["2026-11-30 /articles/ice 1"]);
  expect(await counted(unsent.id)).toEqual([]);
});

test("several processes that add at once lose nothing", async () => {
  const { id, slug } = await issue();
  const paths = ["/articles/a", "/articles/b", "/articles/c"];
  const some = () => addClicks(paths.map((path) => click(slug, path)).sort(() => Math.random() - 0.5));
  await Promise.all(Array.from({ length: 10 }, some));
  expect(await counted(id)).toEqual(paths.map((path) => `2026-11-30 ${path} 10`));
});
