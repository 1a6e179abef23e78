import { expect, test } from "vitest";
import { migrationAdapterFactory } from "./migration-adapter.ts";
import { runSql } from "./server.ts";

const url = () => process.env.DATABASE_URL ?? "";

test("a migration with semicolons in a comment, a text and a function's body is applied as it is", async () => {
  const adapter = await migrationAdapterFactory(url()).connect();
  await adapter.executeScript(`
    -- first this; then that
    CREATE FUNCTION twice(number int) RETURNS int LANGUAGE plpgsql AS $$
    BEGIN
      number := number * 2; -- doubled; no more
      RETURN number;
    END $$;
    CREATE TABLE said AS SELECT 'a; b' AS words;
  `);
  await adapter.dispose();

  expect(await runSql(url(), "SELECT twice(21) AS answer, words FROM said")).toEqual([{ answer: 42, words: "a; b" }]);
});

test("a migration that fails half-way leaves nothing behind", async () => {
  const adapter = await migrationAdapterFactory(url()).connect();
  await expect(adapter.executeScript("CREATE TABLE half (id int); SELECT 1 / 0;")).rejects.toThrow();
  await adapter.dispose();

  expect(await runSql(url(), "SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
});
