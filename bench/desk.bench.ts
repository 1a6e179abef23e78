import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { encode } from "next-auth/jwt";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { runSql } from "../processes/database/server.ts";
import { type Figure, median, report } from "./figure";
import { startWeb } from "./newsroom";

/** How long pages of the desk take, whole and on this machine, in a newsroom with ten years of stories and some in work. */
const STORIES = Number(process.env.BENCH_DESK ?? "100000");
const IN_WORK = 2_000;
const ROUNDS = 15;
const BOUND_IN_MILLISECONDS = 1_000;

const PAGES = {
  "stories, today": "/desk/stories",
  "stories, needs an edit": "/desk/stories?view=needs-edit",
  "stories, mine": "/desk/stories?view=mine",
  "stories, scheduled": "/desk/stories?view=scheduled",
  "stories, corrected": "/desk/stories?view=corrected",
  "stories, withdrawn": "/desk/stories?view=withdrawn",
  "stories, everything": "/desk/stories?view=everything",
  "stories, of a section": "/desk/stories?view=everything&section=tag-3",
  "stories, live, of a byline": "/desk/stories?view=everything&standing=live&author=author-7",
  "stories, by words": "/desk/stories?view=everything&words=harbour+quiet",
  "stories, by words nobody wrote": "/desk/stories?view=everything&words=zeppelin",
  "stories, by words of texts in work": "/desk/stories?view=everything&words=being+written",
  "stories, a year back": "/desk/stories?view=everything&until=2020-01-01",
  board: "/desk/stories/board",
  "calendar, this month": "/desk/stories/calendar",
  "palette, by headline": "/desk/stories/search?words=number+77",
  "tags to choose from": "/desk/stories/choices?of=tags&words=7",
  "line at the foot": "/desk/status",
  "own account": "/desk/account",
};

/** Where only editors go, and a story itself. */
const PAGES_OF_EDITORS = {
  "front page, the board": "/desk/front",
  "front page, its state": "/desk/front/state",
  "front page, bars": "/desk/front/bars",
  "front page, stories by words": "/desk/front/stories?text=harbour",
  media: "/desk/media",
  "media, by words": "/desk/media?q=harbour",
  "media, without credit": "/desk/media?view=no-credit",
  "media, unused": "/desk/media?view=unused",
  "media, for the picker": "/desk/media/search?q=cranes",
  tags: "/desk/tags",
  authors: "/desk/authors",
  pages: "/desk/pages",
  operations: "/desk/operations",
  "audit log, their own": "/desk/audit",
};

const PAGES_OF_ADMINS = {
  people: "/desk/people",
  settings: "/desk/settings",
  archive: "/desk/archive",
  "audit log, all of it": "/desk/audit",
};

await mkdir(env().DATA_DIR, { recursive: true }); // the disk is asked how much room it has
await makeNewsroom();
const web = await startWeb();
const figures: Figure[] = [];
for (const role of ["editor", "journalist"] as const) {
  const cookie = await signIn(role);
  for (const [name, path] of Object.entries(PAGES)) figures.push(await measure(`${role}: ${name}`, path, cookie));
}
const editor = await signIn("editor");
for (const [name, path] of Object.entries({ ...PAGES_OF_EDITORS, ...(await pagesOfThings()) })) {
  figures.push(await measure(`editor: ${name}`, path, editor));
}
const admin = await signIn("admin");
for (const [name, path] of Object.entries(PAGES_OF_ADMINS)) {
  figures.push(await measure(`admin: ${name}`, path, admin));
}
await web.stop();
report("desk", figures);
await closeDatabase();

/** One story, picture, tag and author. */
async function pagesOfThings(): Promise<Record<string, string>> {
  const select = { id: true };
  const [story, picture, tag, author] = await Promise.all([
    db().article.findFirstOrThrow({ where: { publicRevisionId: { not: null } }, select }),
    db().image.findFirstOrThrow({ where: { heroOf: { some: {} } }, select }),
    db().tag.findUniqueOrThrow({ where: { slug: "tag-3" }, select }),
    db().author.findUniqueOrThrow({ where: { slug: "author-7" }, select }),
  ]);
  return {
    "a story": `/desk/stories/${story.id}`,
    "a story, its panel": `/desk/stories/${story.id}/panel`,
    "a story, its history": `/desk/stories/${story.id}/history`,
    "a story, its preview": `/desk/stories/${story.id}/preview`,
    "a picture": `/desk/media?picture=${picture.id}`,
    "a tag": `/desk/tags/${tag.id}`,
    "an author": `/desk/authors/${author.id}`,
  };
}

/** The slowest but one counts: a single hiccup of the machine is none of ours. */
async function measure(name: string, path: string, cookie: string): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) times.push(await ask(path, cookie));
  const warm = times.slice(2).sort((one, other) => one - other);
  console.log(`    ${name}: median ${median(warm).toFixed(0)} ms`);
  return { name, value: warm.at(-2) ?? Number.NaN, unit: "ms", bound: { atMost: BOUND_IN_MILLISECONDS } };
}

async function ask(path: string, cookie: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(env().SITE_URL + path, {
    headers: { cookie: `masthead.session=${cookie}` },
    redirect: "manual",
    signal: AbortSignal.timeout(60_000),
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - began;
}

async function makeNewsroom(): Promise<void> {
  console.log(`  making ${STORIES} stories …`);
  const [insert = "", vacuum = ""] = readFileSync("bench/archive-rows.sql", "utf8")
    .replaceAll(":count", String(STORIES))
    .split("VACUUM");
  await runSql(env().DATABASE_URL, insert);
  await runSql(env().DATABASE_URL, readFileSync("bench/desk-rows.sql", "utf8").replaceAll(":count", String(IN_WORK)));
  await runSql(env().DATABASE_URL, `VACUUM${vacuum}`);
}

async function signIn(role: "editor" | "journalist" | "admin"): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await db().staffSession.create({
    data: {
      tokenHash: createHash("sha256").update(secret).digest("hex"),
      method: "passkey",
      expiresAt: new Date(Date.now() + 3_600_000),
      factorAt: new Date(),
      person: { connect: { email: `${role}@paper.example` } },
    },
  });
  return encode({ token: { session: secret }, secret: env().AUTH_SECRET });
}
