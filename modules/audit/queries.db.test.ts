import { beforeEach, describe, expect, test } from "vitest";
import { audit } from "@/modules/platform/audit";
import { db, Prisma } from "@/modules/platform/db";
import { anchorAnew, goOverAuditLog } from "./commands";
import { checkAuditChain, listAuditEntries } from "./queries";

const NOW = new Date("2026-11-24T09:00:00.123Z");
const ruta = { personId: null, name: "Ruta Amsel" };

const note = (subject: string, by: { personId: string | null; name: string } = ruta) =>
  db().$transaction((transaction) =>
    audit(transaction, { by, action: "published", subject, details: { words: 640 } }, NOW),
  );

/** The owner of the tables can switch the guards off; the log shows that somebody did. */
async function tamper(change: () => Promise<unknown>): Promise<void> {
  await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`;
  await change();
  await db().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`;
}

describe("the audit log", () => {
  beforeEach(async () => {
    await tamper(() => db().$executeRaw`DELETE FROM "AuditEntry"`);
    await db().auditAnchor.deleteMany({});
  });

  test("tells who did what, the newest first, page by page", async () => {
    for (let index = 1; index <= 103; index += 1) await note(`article:${index}`);

    const first = await listAuditEntries({});
    const second = await listAuditEntries({ before: first.olderThan ?? 0 });

    expect(first.entries[0]).toMatchObject({ number: 103, actor: "Ruta Amsel", at: NOW, details: { words: 640 } });
    expect(first.entries).toHaveLength(100);
    expect(second.entries.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(second.olderThan).toBeNull();
  });

  test("shows one person only what they did", async () => {
    const person = await db().person.create({ data: { email: "own@daymark.example", name: "Own", role: "editor" } });
    await note("article:theirs");
    await note("article:own", { personId: person.id, name: person.name });

    const { entries } = await listAuditEntries({ personId: person.id });
    expect(entries.map(({ subject }) => subject)).toEqual(["article:own"]);
  });

  test("keeps one chain when many write at once", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => note(`article:${index}`)));
    expect(await checkAuditChain()).toEqual({ is: "whole", entryCount: 40, goneOverAt: null });
  });

  test("holds nothing of a change that was not made", async () => {
    const failing = db().$transaction(async (transaction) => {
      await audit(transaction, { by: ruta, action: "published", subject: "article:1" }, NOW);
      throw new Error("The change could not be made");
    });
    await expect(failing).rejects.toThrow("could not be made");
    expect(await checkAuditChain()).toMatchObject({ entryCount: 0 });
  });

  test("takes no change, no removal and no clearing", async () => {
    await note("article:1");
    await expect(db().$executeRaw`UPDATE "AuditEntry" SET "actor" = 'Nobody'`).rejects.toThrow("only ever added");
    await expect(db().$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow("only ever added");
    await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow("only ever added");
  });

  test("shows an entry that was changed behind its back", async () => {
    for (let index = 1; index <= 3; index += 1) await note(`article:${index}`);
    await tamper(() => db().$executeRaw`UPDATE "AuditEntry" SET "actor" = 'Nobody' WHERE "number" = 2`);
    expect(await checkAuditChain()).toEqual({ is: "broken", at: 2 });
  });

  test("shows that an entry was taken out", async () => {
    for (let index = 1; index <= 3; index += 1) await note(`article:${index}`);
    await tamper(() => db().$executeRaw`DELETE FROM "AuditEntry" WHERE "number" = 2`);
    expect(await checkAuditChain()).toEqual({ is: "broken", at: 3 });
  });

  test("shows that the newest entries were cut off, once they were gone over", async () => {
    for (let index = 1; index <= 5; index += 1) await note(`article:${index}`);
    await goOverAuditLog(NOW);
    await tamper(() => db().$executeRaw`DELETE FROM "AuditEntry" WHERE "number" > 3`);
    expect(await checkAuditChain()).toEqual({ is: "cut-off", after: 3, missingCount: 2 });
    await note("article:written over it");
    await note("article:and once more");
    expect(await checkAuditChain()).toEqual({ is: "broken", at: 5 });
    await goOverAuditLog(NOW);
    expect(await checkAuditChain()).toEqual({ is: "broken", at: 5 });
  });

  test("shows that all of it was taken away", async () => {
    await note("article:1");
    await goOverAuditLog(NOW);
    await tamper(() => db().$executeRaw`DELETE FROM "AuditEntry"`);
    expect(await checkAuditChain()).toEqual({ is: "cut-off", after: 0, missingCount: 1 });
  });

  test("an anchor that somebody moved back is not believed, until the operator begins a new one", async () => {
    for (let index = 1; index <= 3; index += 1) await note(`article:${index}`);
    await goOverAuditLog(NOW);
    const { hash } = await db().auditEntry.findUniqueOrThrow({ where: { number: 2 } });
    await db().auditAnchor.update({ where: { id: 1 }, data: { number: 2, hash } });
    expect(await checkAuditChain()).toEqual({ is: "anchor-strange" });
    await goOverAuditLog(NOW);
    expect(await checkAuditChain()).toEqual({ is: "anchor-strange" });
    await anchorAnew(NOW);
    expect(await checkAuditChain()).toMatchObject({ is: "whole", entryCount: 3 });
  });

  test("an old entry that was changed is found within one round, and told from then on", async () => {
    for (let index = 1; index <= 4; index += 1) await note(`article:${index}`);
    await goOverAuditLog(NOW);
    expect(await checkAuditChain()).toEqual({ is: "whole", entryCount: 4, goneOverAt: NOW });
    await tamper(() => db().$executeRaw`UPDATE "AuditEntry" SET "actor" = 'Nobody' WHERE "number" = 2`);
    await goOverAuditLog(NOW);
    expect(await checkAuditChain()).toEqual({ is: "broken", at: 2 });
  });

  test("is gone over by several workers at once, and what is new costs a page no more in a long log", async () => {
    await tamper(
      () => db().$executeRaw`
      INSERT INTO "AuditEntry" ("number", "at", "actor", "action", "subject", "details", "previousHash", "hash")
      SELECT n, ${NOW}, 'Ruta', 'published', 'article:' || n, '{}', n::text, 'h' || n FROM generate_series(1, 20000) n`,
    );
    await tamper(() => db().$executeRaw(CHAIN_THEM));
    await Promise.all([goOverAuditLog(NOW), goOverAuditLog(NOW), goOverAuditLog(NOW)]);
    await note("article:new");
    const began = performance.now();
    expect(await checkAuditChain()).toMatchObject({ is: "whole", entryCount: 20_001 });
    expect(performance.now() - began).toBeLessThan(100);
  });
});

const CHAIN_THEM = Prisma.sql`DO $$
DECLARE entry "AuditEntry"; before text := '';
BEGIN
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY "number" LOOP
    entry."previousHash" := before;
    before := audit_hash(entry);
    UPDATE "AuditEntry" SET "previousHash" = entry."previousHash", "hash" = before WHERE "number" = entry."number";
  END LOOP;
END $$`;
