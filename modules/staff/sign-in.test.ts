import { expect, test } from "vitest";
import { nextPath, signInInput, signInPath } from "./sign-in";

test("after signing in one is led to the page of the desk that was asked for", () => {
  expect(nextPath("/desk/stories?view=mine")).toBe("/desk/stories?view=mine");
  expect(signInPath("/desk/stories?view=mine")).toBe("/sign-in?next=%2Fdesk%2Fstories%3Fview%3Dmine");
  expect(signInPath("/desk")).toBe("/sign-in");
});

test.each([
  ...["https://evil.example/desk", "//evil.example/desk", "/\\evil.example/desk", "/desk/../articles", "/deskless"],
  ...["javascript:alert(1)", "http://desk.invalid:99/desk", "\t//evil.example", "", "/", "/api/auth/csrf"],
])("a link cannot lead anywhere else: %j", (wanted) => {
  expect(nextPath(wanted)).toBe("/desk");
});

test("a list of places is no place", () => {
  expect(nextPath(["/desk/people", "/desk"])).toBe("/desk");
  expect(nextPath(undefined)).toBe("/desk");
});

test("who asked for a page's data is led to the page", () => {
  expect(nextPath("/desk/people?_rsc=1x2y")).toBe("/desk/people");
  expect(nextPath("/desk/people?_rsc=1x2y&view=all")).toBe("/desk/people?view=all");
});

test("an address is read without what surrounds it, a password with it", () => {
  const sent = { email: " Ruta@Daymark.example ", password: " two blanks " };
  expect(signInInput.parse(sent)).toMatchObject({ email: "ruta@daymark.example", password: " two blanks " });
});
