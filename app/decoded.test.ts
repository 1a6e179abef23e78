import { expect, test } from "vitest";
import { decoded } from "./decoded";

test("an imported address in Cyrillic is read as it was written", async () => {
  const params = Promise.resolve({ slug: "%D1%82%D0%B8%D1%85%D0%B0-%D0%BD%D1%96%D1%87", month: "03" });
  expect(await decoded(params)).toEqual({ slug: "тиха-ніч", month: "03" });
});

test("a crooked address is left as it is", async () => {
  expect(await decoded(Promise.resolve({ slug: "100%" }))).toEqual({ slug: "100%" });
});
