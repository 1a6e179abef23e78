import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { ACTIONS, type ActionName, isAboutStory, type StoryStanding, verdictOf } from "../modules/staff/permissions.ts";
import { ROLES, type Role } from "../modules/staff/staff.ts";
import { type Door, listDoors } from "./doors.ts";
import { expect, test } from "./fixtures";
import { type Answer, call, each, knock, NOTHING_SAID, verdictIn } from "./knocking.ts";
import {
  addressOf,
  newStory,
  questionsAbout,
  type SampleStory,
  sampleStories,
  TOLD_TO_NOBODY,
  traceOf,
} from "./sample-stories.ts";
import { ask, signInAs } from "./staff.ts";

/** For readers and machines; each is tried as such in its own journey. Whatever is not named here is the desk's. */
const PUBLIC = new Set([
  ...["/", "/[...missing]", "/[page]", "/missing", "/gone", "/search", "/corrections", "/fragments/now.html"],
  ...["/articles/[slug]", "/news-feed", "/news-feed/[year]/[month]/[day]", "/social/[file]"],
  ...["/tags/[slug]", "/tags/[slug]/[year]/[month]", "/tags/[slug]/[year]/[month]/[day]", "/authors/[slug]"],
  ...["", "/tags/[slug]", "/authors/[slug]", "/newsletters/[slug]"].flatMap((hub) => [
    `${hub}/feed.xml`,
    `${hub}/atom.xml`,
    `${hub}/feed.json`,
  ]),
  ...["/podcast.xml", "/tags/[slug]/podcast.xml"],
  ...["/sitemap.xml", "/sitemaps/[file]", "/news-sitemap.xml", "/robots.txt"],
  ...["/newsletters", "/newsletters/[slug]", "/newsletters/thank-you", "/newsletters/thank-you/later"],
  ...["/newsletters/confirm", "/newsletters/preferences", "/newsletters/unsubscribe"],
  ...["/api/newsletters/subscribe", "/api/newsletters/challenge", "/api/newsletters/confirm"],
  ...["/api/newsletters/preferences", "/api/newsletters/unsubscribe"],
  ...["/newsletters/[slug]/[issue]", "/newsletters/[slug]/[issue]/[month]"],
  ...["/magazine", "/magazine/[slug]", "/api/preorders", "/api/preorders/withdraw"],
  ...["/api/preorders/address", "/api/preorders/link", "/api/preorders/waiting", "/api/preorders/waiting/leave"],
  ...["/orders", "/orders/waiting", "/api/payments/pay", "/api/payments/webhook"],
  ...["/api/oembed", "/api/health/live", "/api/health/ready"],
  ...["/api/mail/bounces", "/api/mail/webhooks/ses", "/api/mail/webhooks/mailgun"],
]);

/** Before anybody is signed in there is nobody to permit: these ask for a secret instead. */
const OPEN = new Set([
  ...["/sign-in", "/sign-in/invitation", "/sign-in/reset", "/sign-in/new-password"],
  ...[
    "/api/auth/[...nextauth]",
    "/preview/[token]",
    "/orders/[token]",
    "/orders/waiting/[token]",
    "/orders/[token]/invoice.pdf",
  ],
]);

/** What is nowhere is 404 for everybody who is signed in. */
const NOWHERE = "/desk/[...missing]";

/** Called with nothing in hand by whoever may, they do what they are for. */
const NEED_NOTHING = new Set([
  ...["openStoryAction", "printEverythingAction", "signOutAction", "endOtherSessionsAction"],
  ...["removeCodeAppAction", "renewRecoveryCodesAction", "setUpCodeAppAction"],
  ...["askForBackupAction", "askForExportAction"],
]);

const doors = listDoors();
const closed = doors.filter(({ kind, file, address }) =>
  kind === "action"
    ? !file.startsWith("app/(desk)/sign-in/")
    : !OPEN.has(address) && !PUBLIC.has(address) && address !== NOWHERE,
);
const isOfStories = ({ address, permits }: Door) =>
  address.startsWith("/desk/stories/[") || permits.some((name) => isAboutStory(ACTIONS[name]));

test("everything that is not for readers asks for a permission by name, before anything else", () => {
  const called = ({ file, name = "" }: Door) => `${file} ${name}`;
  expect(closed.length).toBeGreaterThan(100);
  expect(closed.filter(({ permits }) => permits.length === 0).map(called)).toEqual([]);
  expect(closed.filter(({ asksFirst }) => !asksFirst).map(called)).toEqual([]);
});

test("a stranger is led to sign in, whatever they ask and however", async ({ context }) => {
  test.setTimeout(120_000);
  const story = await newStory({ called: "a draft", writers: [] });
  await each(closed, async (door) => {
    const address = await addressOf(door.address, story);
    const answers =
      door.kind === "action"
        ? await call(context.request, door, address, [[], "form"])
        : await knock(context.request, door, address, true);
    for (const answer of answers) expect.soft(isTurnedAway(answer), answer.how).toBe(true);
  });
});

for (const role of ROLES) {
  test(`${role}s find their own doors open, and no others there`, async ({ context }) => {
    test.setTimeout(240_000);
    const colleague = await signInAs(context, role);
    const stories = await sampleStories(colleague);
    const others = stories.filter(({ standing }) => !standing.isWriter);
    const question = others[0] ? await questionsAbout(others[0]) : "";
    // To those who may see every story, all are alike but for what is with readers.
    const tried =
      role === "journalist" ? stories : stories.filter(({ called }) => called.startsWith("somebody else's"));
    for (const [index, story] of tried.entries()) {
      const before = await traceOf(colleague, story);
      await each(
        closed.filter((door) => index === 0 || isOfStories(door)),
        (door) => tryDoor(context.request, door, role, { story, isFirst: index === 0, question }),
      );
      expect.soft(await traceOf(colleague, story), `something was done to ${story.called}`).toEqual(before);
    }
  });
}

test("an admin whose proof is old is asked for it before anything that needs a fresh one", async ({ context }) => {
  const admin = await signInAs(context, "admin");
  await ask(`UPDATE "Person" SET "totpConfirmedAt" = now(), "totpSecret" = 'unused' WHERE id = $1`, [admin.id]);
  await ask(`UPDATE "StaffSession" SET "factorAt" = now() - interval '16 minutes' WHERE "personId" = $1`, [admin.id]);
  const story = await newStory({ called: "a draft", writers: [] });
  const fresh = closed.filter(({ permits }) => permits.some((name) => ACTIONS[name] === "fresh-admin"));
  expect(fresh.length).toBeGreaterThan(5);

  await each(fresh, async (door) => {
    const address = await addressOf(door.address, story);
    const answers =
      door.kind === "action"
        ? await call(context.request, door, address, [[]])
        : await knock(context.request, door, address, false);
    for (const answer of answers) {
      expect.soft(answer.location.includes("/desk/account/confirm") || answer.status === 405, answer.how).toBe(true);
    }
  });
});

test("what is in work is nowhere among what readers and machines can ask for", async ({ request }) => {
  for (const out of [undefined, "withdrawn"] as const) {
    const { id } = await newStory({ called: "not public", writers: [], ...(out && { out }) });
    const slug = `closed-${id}`;
    const page = `/articles/${slug}`;
    const embed = `/api/oembed?url=${encodeURIComponent(new URL(page, test.info().project.use.baseURL).href)}`;
    for (const address of [page, `${page}?_rsc`, `/social/${slug}.png`, embed, `/preview/${id}`, `/preview/${slug}`]) {
      for (const headers of [{}, { rsc: "1" }, { "next-router-prefetch": "1", rsc: "1" }]) {
        const answer = await request.get(address, { headers });
        const text = await answer.text();
        const { status = answer.status() } = verdictIn(text);
        expect.soft([404, 410, NOTHING_SAID], `${address} ${JSON.stringify(headers)}`).toContain(status);
        expect.soft(text).not.toContain("Behind a closed door");
      }
    }
  }
});

test("the files behind the pictures are not to be had but by the desk", async ({ request }) => {
  const [image] = await ask<{ path: string }>(`SELECT "originalPath" AS path FROM "Image" LIMIT 1`);
  const path = image?.path ?? "";
  for (const address of ["/originals", "/media", "/media/..%2foriginals", "/media/%2e%2e/originals", "/desk/media"]) {
    const answer = await request.get(`${address}/${path}`, { maxRedirects: 0 });
    expect.soft([400, 404, 307], address).toContain(answer.status());
  }
});

/** open: they may; each-by-itself: the door stands open, and what is behind it asks for every story. */
type Way = "open" | "closed" | "each-by-itself";

function wayOf(door: Door, role: Role, standing: StoryStanding): Way {
  const isGranted = (name: ActionName) => verdictOf(ACTIONS[name], role, standing) === "granted";
  const ofStories = door.permits.filter((name) => isAboutStory(ACTIONS[name]));
  const others = door.permits.filter((name) => !isAboutStory(ACTIONS[name]));
  if (ofStories.some(isGranted) || (ofStories.length === 0 && others.some(isGranted))) return "open";
  return others.some(isGranted) ? "each-by-itself" : "closed";
}

/** isFirst: of the stories tried: what has nothing to do with stories is tried once. */
type Trial = { story: SampleStory; isFirst: boolean; question: string };

async function tryDoor(
  request: APIRequestContext,
  door: Door,
  role: Role,
  { story, isFirst, question }: Trial,
): Promise<void> {
  const way = wayOf(door, role, story.standing);
  const address = await addressOf(door.address, story);
  const expectTold = (answer: Answer, isRight: boolean) => {
    expect.soft(isRight, `${role}, ${story.called}: ${answer.how}`).toBe(true);
    const isLeaking = role === "journalist" && answer.text.includes(TOLD_TO_NOBODY);
    expect.soft(isLeaking, `a headline at work of somebody else: ${story.called}: ${answer.how}`).toBe(false);
  };

  if (door.kind === "action") {
    if (way === "open" && NEED_NOTHING.has(door.name ?? "")) return; // it would do its work
    if (way === "open" && !isFirst) return; // what it is called with is nothing either way
    const sent = way === "open" ? [[]] : [argumentsOf(door, story), ...(isFirst ? [[], "form" as const] : [])];
    const answers = await call(request, door, address, sent);
    for (const answer of answers) expectTold(answer, way === "closed" ? answer.status === 404 : answer.status < 500);
    return;
  }
  for (const answer of await knock(request, door, address, isFirst, isFirst ? question : "")) {
    const isAnswered = door.methods.includes(answer.method === "HEAD" ? "GET" : answer.method);
    if (answer.how.startsWith("GET of a zero")) expectTold(answer, answer.status === 400);
    else if (way === "closed")
      expectTold(answer, [404, NOTHING_SAID].includes(answer.status) || (!isAnswered && answer.status === 405));
    else expectTold(answer, answer.status < 500 && (door.kind === "route" || !isAnswered || isLetIn(answer)));
  }
}

/** What a stranger sends who knows the story's id: alone, and as what bulk actions take. */
function argumentsOf({ name = "" }: Door, { id }: SampleStory): unknown[] {
  const tag = randomUUID();
  const known: Record<string, unknown[]> = {
    planStoryAction: [{ id, day: "2026-12-24", seen: null }],
    tagStoriesAction: [[id], { id: tag, isMain: false }],
    untagStoriesAction: [[{ id, version: 0, before: [], after: [] }]],
    changeFieldAction: [id, { field: "kicker", value: "Taken", seen: { version: 0, value: "" } }],
  };
  return known[name] ?? [id, id, {}];
}

const isTurnedAway = ({ status, location }: Answer) =>
  [400, 401, 404, 405, NOTHING_SAID].includes(status) || location.includes("/sign-in");

/** /desk leads on to the first place. */
const isLetIn = ({ status, location }: Answer) =>
  status === 200 || status === NOTHING_SAID || (status === 307 && location.startsWith("/desk/"));
