import { expect, test } from "vitest";
import { type LetterLink, readLetterLink, signLetterLink, suppressionHash } from "./address";

const SECRET = "a secret of more than thirty-two characters";
const link: LetterLink = {
  readerId: "019360aa-0000-7000-8000-000000000001",
  newsletterId: "019360aa-0000-7000-8000-000000000002",
  issueId: null,
};

test.each([null, "019360aa-0000-7000-8000-000000000003"])(
  "a link of a letter of issue %s is read as it was signed",
  (issueId) => {
    const token = signLetterLink({ ...link, issueId }, SECRET);
    expect(readLetterLink(token, SECRET)).toEqual({ ...link, issueId });
  },
);

test("what was not signed here is no link", () => {
  const token = signLetterLink(link, SECRET);
  const other = signLetterLink({ ...link, readerId: link.newsletterId }, SECRET);

  expect(readLetterLink(token, `${SECRET}!`)).toBeNull();
  expect(readLetterLink(token.replace(/^0193/, "0194"), SECRET)).toBeNull();
  expect(readLetterLink(`${token.slice(0, -43)}${other.slice(-43)}`, SECRET)).toBeNull();
  expect(readLetterLink("", SECRET)).toBeNull();
  expect(readLetterLink(`${token}é`, SECRET)).toBeNull();
});

test("an address is one hash with one secret, and another with another", () => {
  const hash = suppressionHash("marta@post.example", SECRET);
  expect(hash).toBe(suppressionHash("marta@post.example", SECRET));
  expect(hash).not.toBe(suppressionHash("marta@post.example", `${SECRET}!`));
});
