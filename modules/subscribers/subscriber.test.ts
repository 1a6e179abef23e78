import { expect, test } from "vitest";
import { suppressionHash } from "@/modules/readers/address";
import { addressMark } from "./subscriber";

const SECRET = "a secret of more than thirty-two characters";

test("the log's mark of an address is the same each time, and none of the hashes kept elsewhere", () => {
  const mark = addressMark("marta@post.example", SECRET);
  expect(mark).toBe(addressMark("marta@post.example", SECRET));
  expect(suppressionHash("marta@post.example", SECRET)).not.toContain(mark);
  expect(addressMark("marta@post.example", `${SECRET}!`)).not.toBe(mark);
});
