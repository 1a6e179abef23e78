import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { env } from "@/modules/platform/env";
import { openMailer } from "@/modules/platform/mailer";
import { listMailFiles, readMailFile } from "./queries";

const folder = () => path.join(env().DATA_DIR, "mail");

beforeEach(async () => {
  await rm(folder(), { recursive: true, force: true });
});

async function write(id: string, said: { subject?: string; html?: string; text?: string } = {}): Promise<void> {
  const mailer = openMailer({ DATA_DIR: env().DATA_DIR, SMTP_URL: undefined }, 1);
  const letter = {
    ...{ from: { name: "The Daymark", address: "desk@daymark.example" }, to: "olena@post.example" },
    ...{ subject: "Ранкові орієнтири", html: "<p>Hello</p>", text: "Hello" },
    headers: { "List-Id": "<daily.daymark.example>" },
    ...{ messageId: `<${id}@daymark.example>`, ...said },
  };
  await mailer.handOver(letter).finally(mailer.close);
}
const writtenAt = (id: string, minute: number) => {
  const at = new Date(Date.UTC(2026, 10, 30, 9, minute));
  return utimes(path.join(folder(), `${id}daymark.example.eml`), at, at);
};

test("where no letter was ever written there is none", async () => {
  expect(await listMailFiles(null)).toEqual({ letters: [], olderThan: null, allCount: 0 });
  expect(await readMailFile("a.eml")).toBeNull();
});

test("letters are listed the newest first, page by page, to their end", async () => {
  for (let number = 0; number < 120; number += 1) {
    await write(`letter-${number}`, { subject: `No. ${number}` });
    await writtenAt(`letter-${number}`, Math.floor(number / 2)); // two in each minute
  }
  const seen: string[] = [];
  let olderThan: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMailFiles>> = await listMailFiles(olderThan);
    expect(page.allCount).toBe(120);
    seen.push(...page.letters.map(({ subject }) => subject));
    olderThan = page.olderThan;
  } while (olderThan !== null);
  expect(new Set(seen).size).toBe(120);
  expect(seen.slice(0, 2).sort()).toEqual(["No. 118", "No. 119"]);
  expect(seen.at(-1)).toMatch(/^No\. [01]$/);
});

test("a letter is shown with its words in both forms, and its headers", async () => {
  await write("one", {
    html: "<p>Привіт, <a href='https://daymark.example/x'>читачко</a></p>",
    text: "Привіт, читачко",
  });
  const letter = await readMailFile("onedaymark.example.eml");
  expect(letter).toMatchObject({
    ...{ subject: "Ранкові орієнтири", to: "olena@post.example", attachmentCount: 0 },
    from: expect.stringContaining("desk@daymark.example"),
    html: expect.stringContaining("Привіт"),
    text: expect.stringContaining("Привіт, читачко"),
  });
  expect(letter?.headers).toContainEqual({ name: "List-ID", value: "<daily.daymark.example>" });
});

test("what is no letter, or lies elsewhere, is not shown", async () => {
  await mkdir(folder(), { recursive: true });
  await writeFile(path.join(folder(), "notes.txt"), "x");
  await writeFile(path.join(env().DATA_DIR, "secrets.eml"), "x");
  expect((await listMailFiles(null)).allCount).toBe(0);
  expect(await readMailFile("../secrets.eml")).toBeNull();
  await writeFile(path.join(folder(), "half.eml"), "Subject: half");
  expect(await readMailFile("half.eml")).toMatchObject({ subject: "half", text: "", html: null });
});
