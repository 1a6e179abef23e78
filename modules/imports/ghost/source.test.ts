import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unpack } from "../files/zip";
import { zipOf } from "../files/zip-file.fixture";
import { withGhostSource } from "./source";

const EXPORT = JSON.stringify({ db: [{ meta: {}, data: { posts: [{ id: "1", slug: "flood", title: "Flood" }] } }] });
const SYMBOLIC_LINK = 0o120777;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "masthead-import-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: Buffer | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const read = (place: string) =>
  withGhostSource(place, path.join(folder, "scratch"), async ({ data, files }) => ({
    slugs: data.posts.map(({ slug }) => slug),
    pictures: [...files.keys()],
  }));

describe("an export is read", () => {
  test("from its file", async () => {
    expect(await read(put("any.json", `\ufeff${EXPORT}`))).toEqual({ slugs: ["flood"], pictures: [] });
  });

  test("from its folder, with pictures by their path below content", async () => {
    put("x/content/images/2026/a.jpg", "a");
    put("x/settings.json", "{}");
    put("x/export.json", EXPORT);
    expect(await read(path.join(folder, "x"))).toEqual({ slugs: ["flood"], pictures: ["content/images/2026/a.jpg"] });
  });

  test("from its zip, of which nothing is left afterwards", async () => {
    const zip = put(
      "x.zip",
      zipOf([
        { name: "blog/export.json", content: EXPORT },
        { name: "blog/images/a.png", content: "a" },
      ]),
    );
    expect(await read(zip)).toEqual({ slugs: ["flood"], pictures: ["content/images/a.png"] });
    expect(readdirSync(path.join(folder, "scratch"))).toEqual([]);
  });
});

describe("a bad file is refused in one sentence", () => {
  test.each([
    ["empty", "", "The file is empty."],
    ["not JSON", "<xml/>", "The file is not JSON."],
    ["cut off", EXPORT.slice(0, -20), "The file is cut off: its JSON has no end."],
    ["of another kind", "{}", "This is JSON, but not an export of Ghost: it has no posts under db and data."],
    ["wrong within", '{"data":{"posts":[{"id":1}]}}', /^This export of Ghost is not as it should be: posts\.0\.slug/],
  ])("when it is %s", async (_, content, sentence) => {
    await expect(read(put("x.json", content))).rejects.toThrow(sentence);
  });

  test("when it is not there", async () => {
    await expect(read(path.join(folder, "nothing"))).rejects.toThrow(/^There is no file or folder/);
  });

  test("when its folder holds a picture that is a link to somewhere else", async () => {
    put("x/export.json", EXPORT);
    mkdirSync(path.join(folder, "x/images"));
    symlinkSync("/etc/passwd", path.join(folder, "x/images/a.jpg"));
    await expect(read(path.join(folder, "x"))).rejects.toThrow(/symbolic link.*images\/a\.jpg/);
  });

  test.each([
    ["leads out of it", [{ name: "../export.json", content: EXPORT }], /path that leads out of it/],
    ["leads to the root", [{ name: "/etc/export.json", content: EXPORT }], /path that leads out of it/],
    ["leads out with backslashes", [{ name: "..\\export.json", content: EXPORT }], /path that leads out of it/],
    ["is a link", [{ name: "images/a.jpg", content: "/etc/passwd", mode: SYMBOLIC_LINK }], /symbolic link/],
    ["is a bomb", [{ name: "export.json", content: Buffer.alloc(20_000_000) }], /as bombs do/],
    ["is not JSON at all", [{ name: "readme.txt", content: "hello" }], /no JSON file/],
  ])("when what is in the zip %s", async (_, entries, sentence) => {
    await expect(read(put("x.zip", zipOf(entries)))).rejects.toThrow(sentence);
    expect(readdirSync(path.join(folder, "scratch"))).toEqual([]);
  });

  test("when the zip is cut off, or none", async () => {
    const zip = zipOf([{ name: "export.json", content: EXPORT }]);
    await expect(read(put("x.zip", zip.subarray(0, 60)))).rejects.toThrow(/^The zip is broken or cut off/);
    await expect(read(put("y.zip", "hello"))).rejects.toThrow(/^The zip is broken or cut off/);
  });

  test("when the zip has too many files, or too much in them", async () => {
    const zip = put("x.zip", zipOf([1, 2, 3].map((name) => ({ name: `${name}.json`, content: "12345" }))));
    const limits = { maxEntries: 2, maxEntryBytes: 100, maxBytes: 100 };
    await expect(unpack(zip, folder, limits)).rejects.toThrow("more than 2 files");
    await expect(unpack(zip, folder, { ...limits, maxEntries: 5, maxEntryBytes: 4 })).rejects.toThrow(
      "too large: 1.json",
    );
    await expect(unpack(zip, folder, { ...limits, maxEntries: 5, maxBytes: 12 })).rejects.toThrow("more than it may");
  });
});
