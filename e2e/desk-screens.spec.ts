import { faultsByDayAndNight } from "./axe.ts";
import { expect, test } from "./fixtures";
import { SAMPLE_ORDER } from "./sample-stories.ts";
import { ask, openDesk, signInAs } from "./staff.ts";

const newest = (table: "Tag" | "Author" | "Image") => `SELECT id FROM "${table}" ORDER BY id LIMIT 1`;
const story = `SELECT id FROM "Article" WHERE "publishedAt" < now() AND "heroImageId" IS NOT NULL ORDER BY id LIMIT 1`;

/** Every screen of the desk; where it is about one thing, how that is found: its id stands for ":id". */
const SCREENS: { path: string; id?: string }[] = [
  { path: "/desk/stories" },
  { path: "/desk/stories?view=everything&words=nothing-has-these" },
  { path: "/desk/stories/board" },
  { path: "/desk/stories/calendar" },
  { path: "/desk/stories/:id", id: story },
  { path: "/desk/stories/:id/history", id: story },
  { path: "/desk/stories/:id/preview", id: story },
  { path: "/desk/front" },
  { path: "/desk/front/bars" },
  { path: "/desk/front/preview" },
  { path: "/desk/media" },
  { path: "/desk/media?picture=:id", id: newest("Image") },
  { path: "/desk/tags" },
  { path: "/desk/tags?kind=section" },
  { path: "/desk/tags/new" },
  { path: "/desk/tags/:id", id: newest("Tag") },
  { path: "/desk/authors" },
  { path: "/desk/authors/new" },
  { path: "/desk/authors/:id", id: newest("Author") },
  { path: "/desk/newsletters" },
  { path: "/desk/newsletters/new" },
  { path: "/desk/newsletters/import" },
  { path: "/desk/newsletters/delta-weekly/settings" },
  { path: "/desk/newsletters/delta-weekly/subscribers?by=week" },
  {
    path: "/desk/newsletters/delta-weekly/issues/:id/report",
    id: `SELECT id FROM "Issue" WHERE "startedAt" IS NOT NULL LIMIT 1`,
  },
  { path: "/desk/magazine" },
  { path: "/desk/magazine?state=due&country=nowhere" },
  { path: "/desk/magazine/orders/:id", id: SAMPLE_ORDER },
  { path: "/desk/people" },
  { path: "/desk/account" },
  { path: "/desk/account/confirm" },
  { path: "/desk/account/second-factor" },
  { path: "/desk/settings" },
  { path: "/desk/archive" },
  { path: "/desk/operations" },
  { path: "/desk/operations/mail" },
  { path: "/desk/audit" },
  { path: "/desk/no-such-place" },
];

test.use({ expectedComplaints: [/no-such-place/], reducedMotion: "reduce" });

for (const { path, id } of SCREENS) {
  test(`axe finds nothing on ${path}, by day and by night, and it fits a phone`, async ({ page, context }) => {
    test.setTimeout(120_000); // axe looks at every element, as often as there are rules
    await signInAs(context, "admin", "Halyna Prost");
    await openDesk(page, path.replace(":id", id ? await idOf(id) : ""));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    // What stands in a frame is a reader's page: those are tried for themselves.
    expect(await faultsByDayAndNight(page, { except: "iframe" })).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(listSideways)).toEqual([]);
  });
}

async function idOf(question: string): Promise<string> {
  const [row] = await ask<{ id: string }>(question);
  return row?.id ?? "";
}

/** What can be scrolled sideways, but for strips that are made for it. */
function listSideways(): string[] {
  return [...document.querySelectorAll("html, body *")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter((element) => element.localName === "html" || /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => !element.matches(".no-scrollbar, iframe"))
    .map((element) => `${element.localName}.${element.className}`.slice(0, 120));
}
