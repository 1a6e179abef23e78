import { expect, test } from "vitest";
import { siteUrlProblem } from "./site-url";

test.each([
  "https://news.example",
  "https://news.example/",
  "http://localhost:3000",
  "http://[::1]:3000",
  "http://192.0.2.1",
])("%s can be the address of a paper", (address) => expect(siteUrlProblem(address)).toBeNull());

test.each([
  ["news.example", "is no address"],
  ["localhost:3000", "begins with neither"],
  ["ftp://news.example", "begins with neither"],
  ["https://news.example/paper", "goes on after the name"],
  ["https://news.example/?a=b", "goes on after the name"],
  ["https://ann:secret@news.example", "a name or a password"],
])("%s is refused in a sentence that says what to write", (address, sentence) => {
  expect(siteUrlProblem(address)).toContain(sentence);
  expect(siteUrlProblem(address)).toContain("such as https://news.example");
  expect(siteUrlProblem(address)).not.toContain("secret");
});
