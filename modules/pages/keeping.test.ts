import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isFreePageSlug } from "./keeping";

test("no page takes the address of something else", () => {
  const folders = ["app", "app/(site)", "app/(desk)", "app/(fragment)"].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
  const addresses = folders.filter((name) => /^[a-z-]+$/.test(name));
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter(isFreePageSlug)).toEqual([]);
  expect(isFreePageSlug("about")).toBe(true);
});
