import { expect, test } from "vitest";
import { idOrNone, isId } from "./id";

const ID = "0198c0de-0000-7000-8000-00000000beef";

test("an id is told from what merely has its length", () => {
  expect(isId(ID)).toBe(true);
  for (const sent of ["-".repeat(36), `${ID} `, undefined, null, 5, {}, [ID]]) expect(isId(sent)).toBe(false);
});

test("what is no id stands for something that is not there", () => {
  expect(idOrNone(ID)).toBe(ID);
  expect(idOrNone(undefined)).toBe("00000000-0000-0000-0000-000000000000");
});
