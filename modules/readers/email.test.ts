import { describe, expect, test } from "vitest";
import { maskedEmail, readEmail, shownEmail, WRONG_EMAIL } from "./email";

describe("addresses as people have them", () => {
  test.each([
    ["Marta@Post.Example ", "marta@post.example"],
    ["marta+paper@post.example", "marta+paper@post.example"],
    ["o'neill.x_y-z@post.co.uk", "o'neill.x_y-z@post.co.uk"],
    ["marta@пошта.укр", "marta@xn--80a1acn3a.xn--j1amh"],
    ["MARTA@BÜCHER.example", "marta@xn--bcher-kva.example"],
    ["marta@post。example", "marta@post.example"],
    [`marta@${"a".repeat(63)}.example`, `marta@${"a".repeat(63)}.example`],
    ["<marta@post.example>", "marta@post.example"],
    ["mailto:marta@post.example", "marta@post.example"],
    ["\u200Bmarta@post.example\uFEFF", "marta@post.example"],
    ["1@a.io", "1@a.io"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: kept });
  });

  test.each(["", "marta", "@post.example", "marta@", "marta@@post.example", "marta@post", "marta@post..example"])(
    "%j is plainly wrong",
    (typed) => {
      expect(readEmail(typed)).toEqual({ ok: false, failure: WRONG_EMAIL });
    },
  );

  test.each([
    ["marta marrow@post.example", "there is a blank or a line break in it"],
    ["a@b.example\nbcc:c@d.example", "there is a blank or a line break in it"],
    ["marta..m@post.example", "before the @ a dot stands between two letters"],
    ["marta.@post.example", "before the @ a dot stands between two letters"],
    ["марта@post.example", "before the @ we can write to Latin letters only, so far"],
    ['"marta"@post.example', "before the @ stands a sign that cannot be there"],
    [`${"m".repeat(65)}@post.example`, "before the @ stand 64 characters at most"],
    ["marta@[192.0.2.1]", "after the @ stands a name, not a number"],
    ["marta@192.0.2.1", "after the @ stands a name, not a number"],
    [`marta@${"a".repeat(64)}.example`, "between two dots stand 63 characters at most"],
    [`${"m".repeat(60)}@${"a.".repeat(120)}example`, "mail servers take 254 characters at most"],
  ])("%j is refused with its reason", (typed, reason) => {
    expect(readEmail(typed)).toEqual({ ok: false, failure: `${WRONG_EMAIL}: ${reason}` });
  });

  test("a name in another script is shown as its owner writes it", () => {
    expect(shownEmail("marta@xn--80a1acn3a.xn--j1amh")).toBe("marta@пошта.укр");
    expect(maskedEmail("marta@xn--80a1acn3a.xn--j1amh")).toBe("m…@п…");
  });
});
