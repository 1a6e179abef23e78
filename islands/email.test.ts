import { expect, test } from "vitest";
import { looksLikeEmail } from "./email";

test.each(["marta@post.example", "a+b@x.co.uk", "марта@пошта.укр", " marta@post.example "])("%s may be", (email) => {
  expect(looksLikeEmail(email)).toBe(true);
});

test.each(["marta@post", "marta", "@post.example", "marta@@post.example", "marta post@x.org", "marta@post..org", ""])(
  "%s is wrong",
  (email) => {
    expect(looksLikeEmail(email)).toBe(false);
  },
);
