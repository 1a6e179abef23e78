import { expect, test } from "vitest";
import { readOrderLink, signOrderLink } from "./order-link";

const SECRET = "a secret of more than thirty-two characters";
const ID = "019360aa-0000-7000-8000-000000000001";

test("a link opens the order it was signed for", () => {
  expect(readOrderLink(signOrderLink(ID, SECRET), SECRET)).toBe(ID);
});

test.each([
  ["", "nothing"],
  [ID, "an id alone"],
  [signOrderLink(ID, `${SECRET}!`), "another paper's"],
  [signOrderLink(ID, SECRET).replace(/^0193/, "0194"), "another order's"],
  [`${signOrderLink(ID, SECRET)}x`, "one letter more"],
])("%j opens nothing: %s", (token) => {
  expect(readOrderLink(token, SECRET)).toBeNull();
});
