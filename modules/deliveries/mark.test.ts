import { describe, expect, test } from "vitest";
import { withoutAddresses } from "./delivery";
import { markOf, messageIdOf, readMark, returnPathOf } from "./mark";

const SECRET = "a secret of more than thirty-two characters";
const ID = "019360aa-0000-4000-8000-00000000000f";

describe("a letter's mark", () => {
  test("is read from its Message-ID, its return path, and whatever quotes them", () => {
    const returnPath = returnPathOf(ID, "bounce@mail.paper.example", SECRET);
    expect(returnPath).toMatch(/^bounce\+[0-9a-f]{32}\.[0-9a-f]{16}@mail\.paper\.example$/);
    expect(returnPath.split("@")[0]?.length).toBeLessThanOrEqual(64);

    const messageId = messageIdOf(ID, { siteUrl: "https://paper.example", authSecret: SECRET });
    for (const text of [returnPath, messageId, `To: <${returnPath.toUpperCase()}>`, `"${markOf(ID, SECRET)}"`]) {
      expect(readMark(text, SECRET)).toBe(ID);
    }
  });

  test("that we did not make is none", () => {
    const mark = markOf(ID, SECRET);
    const other = markOf(ID.replace("f", "e"), SECRET);
    expect(readMark(`${mark.slice(0, 33)}${other.slice(33)}`, SECRET)).toBeNull();
    expect(readMark(mark, `${SECRET}!`)).toBeNull();
    expect(readMark(`a${mark}`, SECRET)).toBeNull();
    expect(readMark("", SECRET)).toBeNull();
  });

  test("is found beside one that somebody made up", () => {
    expect(readMark(`${"0".repeat(32)}.${"0".repeat(16)} ${markOf(ID, SECRET)}`, SECRET)).toBe(ID);
  });
});

test("what a server says is kept without the address in it", () => {
  const said =
    "550 5.1.1 <marta+news@post.example>: Recipient address rejected: User unknown (ola@xn--e1afmkfd.example)";
  expect(withoutAddresses(said)).toBe("550 5.1.1 <…>: Recipient address rejected: User unknown (…)");
});
