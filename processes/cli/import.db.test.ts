import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { zipOf } from "@/modules/imports/files/zip-file.fixture";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { register } from "./import";

let folder = "";
let said = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "masthead-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  said = "";
  const keep = (text: string | Uint8Array) => {
    said += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

function put(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** As the operator's shell does. @returns the exit code */
async function masthead(...words: string[]): Promise<number> {
  const program = new Command();
  register(program);
  await program.parseAsync(["node", "masthead", "import", ...words]);
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

const SECRETS = ["$2a$10$hash", "key-of-mail", "session-of-ada", "ada@mail.example", "injected()"];

const ghostExport = (title: string, more: object = {}) => ({
  db: [
    {
      meta: {},
      data: {
        posts: [
          {
            id: "p1",
            title: "Flood",
            slug: `flood-${title}`,
            status: "published",
            published_at: "2020-02-03T04:05:06Z",
            feature_image: "__GHOST_URL__/content/images/a.png",
            codeinjection_foot: "injected()",
            html: `<p>Water</p><figure><img src="__GHOST_URL__/content/images/missing.png"><figcaption>Lost river</figcaption></figure>`,
            ...more,
          },
        ],
        users: [{ id: "u", name: "Ada", slug: `ada-${title}`, password: "$2a$10$hash", email: "ada@mail.example" }],
        posts_authors: [{ post_id: "p1", author_id: "u" }],
        settings: [
          { key: "title", value: title },
          { key: "mailgun_api_key", value: "key-of-mail" },
        ],
        sessions: [{ session_data: "session-of-ada" }],
      },
    },
  ],
});

async function ghostZip(title: string): Promise<string> {
  const picture = await sharp({
    create: { width: 40, height: 30, channels: 3, background: title.length % 2 ? "#345" : "#543" },
  })
    .png()
    .toBuffer();
  return put(
    `${title}.zip`,
    zipOf([
      { name: "export.json", content: JSON.stringify(ghostExport(title)) },
      { name: "content/images/a.png", content: picture },
    ]),
  );
}

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const rows = await Promise.all(
    tables.map(
      ({ name }) => db().$queryRaw`SELECT query_to_xml(${`SELECT * FROM "${name}"`}, true, true, '')::text AS rows`,
    ),
  );
  return JSON.stringify(rows);
}

const originals = () => readdir(path.join(env().DATA_DIR, "originals"), { recursive: true }).catch(() => []);

describe("an archive of Ghost", () => {
  test("comes in with its picture and without its secrets; a second run adds nothing", async () => {
    const zip = await ghostZip("harbour");
    expect(await masthead("ghost", zip)).toBe(0);
    expect(said).toContain("Added 1 articles, 0 pages, 1 authors");

    const article = await db().article.findUniqueOrThrow({
      where: { slug: "flood-harbour" },
      include: { heroImage: true, publicRevision: true },
    });
    expect(article.heroImage).toMatchObject({ widthInPixels: 40, originalName: "a.png" });
    const before = await everything();
    for (const secret of SECRETS) expect(before).not.toContain(secret);

    said = "";
    expect(await masthead("ghost", zip)).toBe(0);
    expect(said).toContain("Everything is here already (1 articles, 0 pages); nothing was added.");
    expect(await everything()).toBe(before);
  });

  test("says which pictures are missing, and keeps their captions", async () => {
    await masthead("ghost", await ghostZip("inland"));
    expect(said).toContain("A picture could not be found: __GHOST_URL__/content/images/missing.png");
    const { publicRevision } = await db().article.findUniqueOrThrow({
      where: { slug: "flood-inland" },
      include: { publicRevision: true },
    });
    expect(JSON.stringify(publicRevision?.body)).toContain("Lost river");
  });

  test("is only told of in a dry run", async () => {
    const zip = await ghostZip("dry-run");
    const [before, files] = [await everything(), await originals()];
    expect(await masthead("ghost", zip, "--dry-run")).toBe(0);
    expect(said).toContain("1 posts → articles");
    expect(said).toContain("nothing was written");
    expect(await everything()).toBe(before);
    expect(await originals()).toEqual(files);
  });
});

describe("a bad file", () => {
  const XML = '<?xml version="1.0"?>';
  const DEEP = `{"root":{"children":${'[{"type":"list","children":'.repeat(10_000)}[]${"}]".repeat(10_000)}}}`;
  const asJson = (content: object) => JSON.stringify(content);

  test.each([
    ["ghost", "empty.json", "", "The file is empty."],
    ["ghost", "not.json", "hello", "The file is not JSON."],
    ["ghost", "cut.json", asJson(ghostExport("cut")).slice(0, 200), "The file is cut off"],
    ["ghost", "other.json", "[]", "not an export of Ghost"],
    ["ghost", "deep.json", asJson(ghostExport("deep", { lexical: DEEP })), "nested more than 100 levels"],
    [
      "ghost",
      "deep-html.json",
      asJson(ghostExport("deep", { html: "<i>".repeat(10_000) })),
      "nested more than 200 levels",
    ],
    ["ghost", "out.zip", zipOf([{ name: "../a.json", content: "{}" }]), "leads out of it"],
    ["ghost", "link.zip", zipOf([{ name: "a.jpg", content: "/etc/passwd", mode: 0o120777 }]), "symbolic link"],
    ["wordpress", "empty.xml", "", "The file is empty."],
    ["wordpress", "not.xml", "hello", "The file is not XML"],
    ["wordpress", "cut.xml", `${XML}<rss><channel><wp:wxr_version>1.2</wp:wxr_version><item>`, "The file is cut off"],
    ["wordpress", "feed.xml", `${XML}<rss></rss>`, "not an export of WordPress"],
    ["wordpress", "bomb.xml", `${XML}<!DOCTYPE r [<!ENTITY a "aaaa">]><rss>&a;</rss>`, "entity bombs"],
    ["wordpress", "nothing-there.xml", null, "There is no file"],
  ])("%s %s is refused in one sentence, with the database untouched", async (kind, name, content, sentence) => {
    const before = await everything();
    const place = content === null ? path.join(folder, name) : put(name, content);

    expect(await masthead(kind, place)).toBe(1);

    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(sentence);
    expect(await everything()).toBe(before);
  });
});
