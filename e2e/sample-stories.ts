import { randomUUID } from "node:crypto";
import type { StoryStanding } from "../modules/staff/permissions.ts";
import { ask, type Colleague, hire } from "./staff.ts";

export type SampleStory = { id: string; called: string; standing: StoryStanding };

/** A headline at work, in two parts: by the one it can be looked for, the other is told to nobody who does not write it. */
export const LOOKED_FOR = "Quicksilver";
export const TOLD_TO_NOBODY = "Zugzwangmaschine";

type Wanted = {
  called: string;
  writers: Colleague[];
  stage?: StoryStanding["stage"];
  out?: "published" | "withdrawn";
  isScheduled?: true;
};

/** Stories in every standing that decides who may touch them: of this colleague, written with another, and of that other. */
export async function sampleStories(colleague: Colleague): Promise<SampleStory[]> {
  const other = await hire("journalist", `other ${randomUUID().slice(0, 8)}`);
  const [own, together, others] = [[colleague], [colleague, other], [other]];
  const wanted: Wanted[] = [
    { called: "own draft", writers: own },
    { called: "co-written draft, returned", writers: together, stage: "returned" },
    { called: "own story, handed in", writers: own, stage: "handedIn" },
    { called: "own story, ready", writers: own, stage: "ready" },
    { called: "co-written story, scheduled", writers: together, stage: "ready", isScheduled: true },
    { called: "own published story", writers: own, out: "published" },
    { called: "co-written, withdrawn story", writers: together, out: "withdrawn" },
    { called: "somebody else's draft", writers: others },
    { called: "somebody else's story, scheduled", writers: others, stage: "ready", isScheduled: true },
    { called: "somebody else's published story", writers: others, out: "published" },
    { called: "somebody else's withdrawn story", writers: others, out: "withdrawn" },
  ];
  return Promise.all(wanted.map((story) => newStory(story, colleague)));
}

/** @param by through whose eyes it is looked at */
export async function newStory(
  { called, writers, stage = "draft", out, isScheduled }: Wanted,
  by?: Colleague,
): Promise<SampleStory> {
  const id = randomUUID();
  const isWriter = writers.some((writer) => writer.id === by?.id);
  const headline = isWriter || out === "published" ? "Behind a closed door" : `${LOOKED_FOR} ${TOLD_TO_NOBODY}`;
  await ask(
    `INSERT INTO "Article" (id, slug, headline, stage, "dueAt", "heroImageId", "changedAt")
     VALUES ($1, $2, $3, $4::"Stage", now(), (SELECT id FROM "Image" ORDER BY id LIMIT 1), now())`,
    [id, `closed-${id}`, headline, stage],
  );
  if (out || isScheduled) {
    await ask(
      `INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy")
       VALUES (gen_random_uuid(), $1, 1, $3, '', $2, 'a journey')`,
      [id, JSON.stringify(WORDS), headline],
    );
  }
  if (isScheduled) {
    await ask(
      `INSERT INTO "Schedule" (id, "articleId", "revisionId", "publishAt", "isSubstantial", "scheduledBy", "createdAt")
       SELECT gen_random_uuid(), $1, id, '2090-02-03T04:05Z', true, 'a journey', now() FROM "Revision" WHERE "articleId" = $1`,
      [id],
    );
  }
  if (out) {
    // Long ago: no list of readers begins with it.
    await ask(
      `UPDATE "Article" SET stage = 'ready', "publishedAt" = '2001-02-03T04:05Z', "withdrawnAt" = $2::timestamptz,
         "publicRevisionId" = (SELECT id FROM "Revision" WHERE "articleId" = $1) WHERE id = $1`,
      [id, out === "withdrawn" ? "2001-02-04T04:05Z" : null],
    );
  }
  for (const writer of writers) {
    await ask(`INSERT INTO "ArticleWriter" ("articleId", "personId") VALUES ($1, $2)`, [id, writer.id]);
  }
  return { id, called, standing: { isWriter, stage: out ? "ready" : stage, isOut: out !== undefined } };
}

/** Questions whose answers could tell of a story: each place of the desk takes those it knows. */
export async function questionsAbout({ id }: SampleStory): Promise<string> {
  const [image] = await ask<{ id: string }>(`SELECT id FROM "Image" ORDER BY id LIMIT 1`);
  return `?${new URLSearchParams({
    ...{ q: LOOKED_FOR, text: LOOKED_FOR, words: LOOKED_FOR, path: `/articles/closed-${id}`, articleId: id },
    ...{ subject: `article:${id}`, picture: image?.id ?? "", view: "all" },
  })}`;
}

const WORDS = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Nobody reads this." }] }],
};

/** Noted, because they show who readers are; nothing is changed by them. */
const LOOKS = [
  ...["exported readers", "looked at who did not get", "looked at what is held on"],
  ...["looked for an address that no reader has", "looked at the list of", "looked at", "searched", "exported"],
  ...["printed labels of", "printed packing lists of", "printed the invoice of"],
]
  .map((action) => `'${action}'`)
  .join(", ");

/** What that colleague did, and everything that hangs on that story: the same before and after where nothing was done. */
export async function traceOf(colleague: Colleague, story: SampleStory): Promise<unknown> {
  const [trace] = await ask(
    `SELECT (SELECT count(*)::int FROM "AuditEntry" WHERE "personId" = $1 AND action NOT IN (${LOOKS})) AS done, row_to_json(a) AS story,
       (SELECT count(*)::int FROM "Revision" WHERE "articleId" = a.id) AS revisions,
       (SELECT count(*)::int FROM "ArticleTag" WHERE "articleId" = a.id) AS tags,
       (SELECT count(*)::int FROM "ArticleWriter" WHERE "articleId" = a.id) AS writers,
       (SELECT count(*)::int FROM "PreviewLink" WHERE "articleId" = a.id) AS links,
       (SELECT count(*)::int FROM "CommentThread" WHERE "articleId" = a.id) AS threads,
       (SELECT count(*)::int FROM "Schedule" WHERE "articleId" = a.id) AS schedules,
       (SELECT count(*)::int FROM "Correction" WHERE "articleId" = a.id) AS corrections
     FROM "Article" a WHERE id = $2`,
    [colleague.id, story.id],
  );
  return trace;
}

/** Puts something real where an address has a hole. */
export async function addressOf(address: string, story: SampleStory): Promise<string> {
  const holes = address.match(/\[[^\]]+\]/g) ?? [];
  let filled = address;
  for (const hole of holes) filled = filled.replace(hole, await idFor(filled, story));
  return filled;
}

const TABLES = {
  "/desk/media/[": "Image",
  "/desk/tags/[": "Tag",
  "/desk/authors/[": "Author",
  "/desk/pages/[": "Page",
  "/desk/magazine/magazines/[": "Magazine",
};

async function idFor(address: string, story: SampleStory): Promise<string> {
  if (address.startsWith("/desk/stories/[")) return story.id;
  if (address.startsWith("/desk/newsletters/[")) return SAMPLE_NEWSLETTER;
  if (address.includes("/issues/[")) return sentIssue();
  if (address.startsWith("/desk/magazine/orders/[")) return (await ask<{ id: string }>(SAMPLE_ORDER))[0]?.id ?? "";
  const [, table] = Object.entries(TABLES).find(([beginning]) => address.startsWith(beginning)) ?? [];
  const [row] = table ? await ask<{ id: string }>(`SELECT id FROM "${table}" ORDER BY id LIMIT 1`) : [];
  return row?.id ?? randomUUID();
}

/** Gives the id of an order of a file, of which any number can be sold; makes it where it is not there yet. */
export const SAMPLE_ORDER = `
  INSERT INTO "Preorder" (id, "requestKey", "editionId", copies, "priceInCents", name, email, "createdAt", currency)
  SELECT gen_random_uuid(), 'a sample', id, 1, 1400, 'Sample Buyer', 'sample@post.example', '2001-02-03T04:05Z', 'EUR'
  FROM "Edition" WHERE code = 'digital' LIMIT 1
  ON CONFLICT ("requestKey") DO UPDATE SET copies = EXCLUDED.copies RETURNING id`;

const SAMPLE_NEWSLETTER = "delta-weekly";
const SAMPLE_SUBJECT = "Behind a closed door";

/** An issue of that newsletter that was sent long ago, to nobody. */
export async function sentIssue(): Promise<string> {
  const find = () =>
    ask<{ id: string }>(`SELECT id FROM "Issue" WHERE subject = $1 ORDER BY id LIMIT 1`, [SAMPLE_SUBJECT]);
  const [known] = await find();
  if (known) return known.id;
  await ask(
    `INSERT INTO "Issue" (id, "newsletterId", subject, state, "createdBy", "startedAt", "finishedAt")
     SELECT gen_random_uuid(), id, $2, 'sent', 'a journey', '2001-02-03T04:05Z', '2001-02-03T04:06Z'
     FROM "Newsletter" WHERE slug = $1`,
    [SAMPLE_NEWSLETTER, SAMPLE_SUBJECT],
  );
  const [made] = await find();
  return made?.id ?? "";
}
