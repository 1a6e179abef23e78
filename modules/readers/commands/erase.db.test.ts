import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { db, Prisma } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { openMailer } from "@/modules/platform/mailer";
import type { FreshAdmin } from "@/modules/staff/staff";
import { suppressionHash } from "../address";
import { readEverything } from "../queries/held-data";
import { lettersTo, newAddress, newNewsletter, newReader, tokenSentTo, wish } from "../reader.fixture";
import { eraseByLink, eraseReader } from "./erase";
import { eraseMailFiles } from "./erase-files";
import { requestMove } from "./move";
import { exportByLink, requestByMail } from "./own-data";

const NOW = new Date("2026-11-30T09:00:00Z");
const HERE = "203.0.113.9";
const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const NEVER = new AbortController().signal;

beforeEach(() => db().allowance.deleteMany());

/** Every text and JSON column of every table, the queue's too, where the words stand. */
async function columnsThatHold(words: string): Promise<string[]> {
  const columns = await db().$queryRaw<{ schema: string; table: string; column: string }[]>`
    SELECT n.nspname AS "schema", c.relname AS "table", a.attname AS "column"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND format_type(a.atttypid, NULL) IN ('text', 'json', 'jsonb', 'character varying', 'text[]', 'citext')`;
  expect(columns.length).toBeGreaterThan(150);

  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const [row] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM ${Prisma.raw(`"${schema}"."${table}"`)}
      WHERE ${Prisma.raw(`"${column}"`)}::text ILIKE ${`%${words}%`}`;
    if (row && row.count > 0n) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}

async function filesThatHold(words: string): Promise<string[]> {
  const folder = env().DATA_DIR;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "latin1") })));
  return texts.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase())).map(({ file }) => file);
}

/** A letter as the embedded default sends it. */
async function writeLetter(to: string, name: string, html = "<p>Hello</p>"): Promise<void> {
  const from = { name: "The Daymark", address: "desk@daymark.example" };
  const letter = { from, to, subject: "A letter", html, text: "Hello", headers: {}, messageId: `<${name}@localhost>` };
  const mailer = openMailer({ DATA_DIR: env().DATA_DIR, SMTP_URL: undefined }, 1);
  await mailer.handOver(letter).finally(mailer.close);
}

async function newDelivery(readerId: string, newsletterId: string, state: "accepted" | "pending") {
  const { id: issueId } = await db().issue.create({ data: { newsletterId, createdBy: "Ruta Amsel" } });
  return db().delivery.create({ data: { issueId, readerId, domain: "post.example", state } });
}

test("a reader is forgotten: the address is nowhere, what counts stays, and a hash says not to write", async () => {
  const { id: newsletterId, slug } = await newNewsletter();
  const reader = await newReader([slug], NOW);
  const deliveries = [
    await newDelivery(reader.id, newsletterId, "accepted"),
    await newDelivery(reader.id, (await newNewsletter()).id, "pending"),
  ];
  await writeLetter(reader.email, "one", `<p>${"A long line for ".repeat(6)}${reader.email}</p>`);
  await wish({ email: reader.email, newsletter: [(await newNewsletter()).slug] }, NOW);
  await db()
    .$executeRaw`UPDATE jobs.job SET output = ${JSON.stringify({ message: `550 ${reader.email} is full` })}::jsonb
    WHERE singleton_key = ANY(${(await lettersTo(reader.email)).map(({ id }) => id)})`;
  const friend = await newReader([slug], NOW);
  await requestMove(friend.id, reader.email, HERE, new Date("2026-12-02T09:00:00Z"));
  await writeLetter(friend.email, "two");
  expect(await columnsThatHold(reader.email)).toEqual(
    expect.arrayContaining([
      ...["public.Reader.email", "public.OutgoingMail.to", "public.ReaderLink.content"],
      expect.stringMatching(/^jobs\..+\.output$/),
    ]),
  );
  expect(await filesThatHold(reader.email)).toHaveLength(1);

  await requestByMail(reader.id, "erase", NOW);
  expect(await eraseByLink(await tokenSentTo(reader.email, "erase-link"), NOW)).toMatchObject({ ok: true });
  const addressHash = suppressionHash(reader.email, env().AUTH_SECRET);
  await eraseMailFiles(addressHash, NEVER);

  expect(await columnsThatHold(reader.email)).toEqual([]);
  expect(await filesThatHold(reader.email)).toEqual([]);
  expect(await filesThatHold(friend.email)).toHaveLength(1);
  expect(await db().suppression.findUnique({ where: { addressHash } })).toMatchObject({ reason: "erased", detail: "" });

  const [accepted, pending] = await Promise.all(
    deliveries.map(({ id }) => db().delivery.findUniqueOrThrow({ where: { id } })),
  );
  expect(accepted).toMatchObject({ readerId: null, domain: "", state: "accepted" });
  expect(pending).toMatchObject({ readerId: null, domain: "", state: "skipped" });
  const left = await db().subscription.findMany({
    where: { newsletterId, readerId: null },
    include: { consents: true },
  });
  expect(left).toMatchObject([{ confirmedAt: NOW, endedAt: NOW, endedBy: "unsubscribed", consents: [] }]);
});

test("the job that removes files knows a hash, and runs again once letters on their way are written", async () => {
  const reader = await newReader([(await newNewsletter()).slug], NOW);
  await eraseReader(admin, reader.id, NOW);

  const addressHash = suppressionHash(reader.email, env().AUTH_SECRET);
  const jobs = await db().$queryRaw<{ startAfter: Date }[]>`
    SELECT start_after AS "startAfter" FROM jobs.job WHERE name = 'erase-mail-files'
    AND data->>'addressHash' = ${addressHash}`;
  expect(jobs).toHaveLength(2);
  expect(jobs.map(({ startAfter }) => startAfter)).toContainEqual(new Date(NOW.getTime() + 5 * 60_000));
});

test("at the desk an admin does the same; the log says so, and not to whom", async () => {
  const reader = await newReader([(await newNewsletter()).slug], NOW);
  expect(await eraseReader(admin, reader.id, NOW)).toMatchObject({ ok: true });

  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ actor: "Olha Zirchak", action: "erased a reader", subject: `reader:${reader.id}` });
  expect(await columnsThatHold(reader.email)).toEqual([]);
  expect(await eraseReader(admin, reader.id, NOW)).toEqual({ ok: false, failure: "absent" });
});

test("who was not to be written to before stays so for that reason", async () => {
  const reader = await newReader([(await newNewsletter()).slug], NOW);
  const addressHash = suppressionHash(reader.email, env().AUTH_SECRET);
  await db().suppression.create({ data: { addressHash, reason: "complained", suppressedAt: NOW } });
  await eraseReader(admin, reader.id, NOW);

  expect(await db().suppression.findUnique({ where: { addressHash } })).toMatchObject({ reason: "complained" });
});

test("of two who press the button at once one forgets, and the other finds nothing", async () => {
  const reader = await newReader([(await newNewsletter()).slug], NOW);
  await requestByMail(reader.id, "erase", NOW);
  const token = await tokenSentTo(reader.email, "erase-link");

  const outcomes = await Promise.all([eraseByLink(token, NOW), eraseByLink(token, NOW)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("everything held is handed out once, to who has the mailbox", async () => {
  const { slug } = await newNewsletter();
  const reader = await newReader([slug], NOW);
  await newDelivery(reader.id, (await newNewsletter()).id, "accepted");
  const later = new Date("2026-11-30T10:00:00Z");
  expect(await requestByMail(reader.id, "export", later)).toMatchObject({ ok: true });
  const token = await tokenSentTo(reader.email, "export-link");

  const held = await exportByLink(token, later);
  expect(held).toMatchObject({
    ok: true,
    value: {
      address: reader.email,
      newsletters: [
        {
          ...{ newsletter: "Delta Weekly", askedForOn: "/articles/ice", confirmedAt: NOW.toISOString(), endedAt: null },
          consents: [{ wording: "form-1", confirmedFrom: HERE, words: expect.stringContaining("One click") }],
        },
      ],
      issues: [{ newsletter: "Delta Weekly", state: "accepted" }],
      otherLetters: [{ kind: "export-link" }, { kind: "confirm-subscription" }],
      links: expect.arrayContaining([expect.objectContaining({ purpose: "export" })]),
    },
  });
  expect(await exportByLink(token, later)).toEqual({ ok: false, failure: "used" });
  expect(await readEverything("00000000-0000-7000-8000-000000000000", NOW)).toBeNull();
});

test("such a letter may be asked for three times a day, and not where letters may not go", async () => {
  const reader = await newReader([(await newNewsletter()).slug], NOW);
  const ask = () => requestByMail(reader.id, "export", NOW);
  const outcomes = [await ask(), await ask(), await ask(), await ask()];
  expect(outcomes.map((outcome) => outcome.ok || outcome.failure)).toEqual([true, true, true, "wait"]);

  const addressHash = suppressionHash(reader.email, env().AUTH_SECRET);
  await db().suppression.create({ data: { addressHash, reason: "bounced", suppressedAt: NOW } });
  expect(await requestByMail(reader.id, "erase", NOW)).toEqual({ ok: false, failure: "suppressed" });
});

test("letters in folders below are found too, however the address is spelt there", async () => {
  await mkdir(path.join(env().DATA_DIR, "mail", "issues"), { recursive: true });
  const email = newAddress();
  await writeFile(
    path.join(env().DATA_DIR, "mail", "issues", "3.eml"),
    `To: <${email.toUpperCase()}>\r\n\r\nHello\r\n`,
  );
  await eraseMailFiles(suppressionHash(email, env().AUTH_SECRET), NEVER);

  expect(await filesThatHold(email)).toEqual([]);
});
