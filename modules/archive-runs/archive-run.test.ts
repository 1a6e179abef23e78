import { expect, test } from "vitest";
import { BACKUP_NAME, readingWish, systemOf } from "./archive-run";

test("an archive is known by its name, and what is none is refused", () => {
  expect(["daymark.ghost.2026.json", "Export.ZIP", "wordpress.2026-11-24.xml", "old.wxr"].map(systemOf)).toEqual([
    ...["ghost", "ghost", "wordpress", "wordpress"],
  ]);
  expect(["picture.jpg", "archive.tar.gz", "json", ""].map(systemOf)).toEqual([null, null, null, null]);
});

test("only a backup's own name leads to one", () => {
  expect(BACKUP_NAME.test("masthead-2026-11-24T03-10-00-000Z")).toBe(true);
  for (const name of [
    "..",
    "masthead-2026-11-24T03-10-00-000Z/..",
    ".masthead-2026-11-24T03-10-00-000Z",
    "originals",
  ]) {
    expect(BACKUP_NAME.test(name), name).toBe(false);
  }
});

test("an old site is named by an address of the web, and by nothing else", () => {
  const wish = (site: string) =>
    readingWish.safeParse({ system: "ghost", language: null, mayFetch: false, site }).success;
  expect(wish("https://daymark.example")).toBe(true);
  for (const site of ["javascript:alert(1)", "file:///etc/passwd", "daymark.example"])
    expect(wish(site), site).toBe(false);
});
