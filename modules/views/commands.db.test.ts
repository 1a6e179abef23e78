import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { Staff } from "@/modules/staff/staff";
import { removeView, saveView } from "./commands";
import { listViews } from "./queries/saved-views";

const NOW = new Date("2026-11-23T09:00:00Z");

async function person(name: string): Promise<Staff> {
  const { id: personId } = await db().person.create({
    data: { email: `${randomUUID()}@paper.example`, name, role: "journalist" },
  });
  const session = { sessionId: "", hasSecondFactor: true, factorAt: null, confirmedAt: new Date(0) };
  return { personId, name, email: "", role: "journalist", ...session };
}

const names = async (staff: Staff) => (await listViews(staff, "stories")).map(({ name, isOwn }) => `${name} ${isOwn}`);

test("a view is one's own until it is shared; who has it from another cannot take it away", async () => {
  const [ilka, nadia] = [await person("Ilka"), await person("Nadia")];
  const [own, shared] = [`Own ${randomUUID()}`, `Shared ${randomUUID()}`];
  await saveView(ilka, { list: "stories", name: own, query: "view=mine", isShared: false }, NOW);
  const saved = await saveView(
    ilka,
    { list: "stories", name: shared, query: "view=mine&words=ice", isShared: true },
    NOW,
  );
  if (!saved.ok) throw new Error(saved.failure);

  expect(await names(ilka)).toEqual(expect.arrayContaining([`${own} true`, `${shared} true`]));
  expect(await names(nadia)).toContain(`${shared} false`);
  expect(await names(nadia)).not.toContain(`${own} false`);

  await removeView(nadia, saved.value.viewId, NOW);
  expect(await names(nadia)).toContain(`${shared} false`);
  await removeView(ilka, saved.value.viewId, NOW);
  expect(await names(nadia)).not.toContain(`${shared} false`);
});

test("a name is given once, also from two tabs at once", async () => {
  const ilka = await person("Ilka");
  const view = { list: "stories" as const, name: "Ice", query: "words=ice", isShared: false };
  const outcomes = await Promise.all([saveView(ilka, view, NOW), saveView(ilka, view, NOW)]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await names(ilka)).toContain("Ice true");
});

test("a view of the orders is none of the stories, and may have the same name", async () => {
  const ilka = await person("Ilka");
  const view = { name: "Ice", query: "state=due", isShared: false };
  for (const list of ["stories", "orders"] as const)
    expect((await saveView(ilka, { ...view, list }, NOW)).ok).toBe(true);
  expect(await listViews(ilka, "orders")).toMatchObject([{ name: "Ice", query: "state=due" }]);
});
