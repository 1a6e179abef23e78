import { describe, expect, test } from "vitest";
import { parseForm } from "@/modules/platform/form";
import { resendInput, signUpInput } from "./newsletter";

const sent = (fields: Record<string, string | string[]>) =>
  parseForm(signUpInput, { email: "marta@post.example", newsletter: "daily", origin: "/articles/ice", ...fields });

describe("signing up", () => {
  test("an address is one however it is spelt", () => {
    expect(sent({ email: "  Marta@Post.Example " })).toMatchObject({
      ok: true,
      value: { email: "marta@post.example" },
    });
  });

  test.each(["", "marta", "marta@post", "marta@@post.example"])("%j is no address", (email) => {
    expect(sent({ email })).toEqual({ ok: false, failure: { email: "Please enter a correct email address" } });
  });

  test("something must be ticked", () => {
    expect(parseForm(signUpInput, { email: "marta@post.example" })).toEqual({
      ok: false,
      failure: { newsletter: "Tick at least one newsletter" },
    });
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "",
    "/a b",
    "/a?q=1",
  ])("%j is no page of ours to go back to", (origin) => {
    expect(sent({ origin })).toMatchObject({ ok: true, value: { origin: "/newsletters" } });
  });

  test("what comes along may be missing, or nonsense: then it says nothing", () => {
    const nothing = { openForMilliseconds: null, stamp: "", altcha: "", asTyped: "" };
    expect(sent({})).toMatchObject({ ok: true, value: nothing });
    expect(sent({ openForMilliseconds: "soon", stamp: "s".repeat(201), altcha: ["a", "b"] })).toMatchObject({
      ok: true,
      value: nothing,
    });
    expect(sent({ openForMilliseconds: "2100" })).toMatchObject({ ok: true, value: { openForMilliseconds: 2_100 } });
  });

  test("who got nothing need not say what they asked for", () => {
    expect(parseForm(resendInput, { email: "marta@post.example", again: "1" })).toMatchObject({ ok: true });
  });
});
