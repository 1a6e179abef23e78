import { describe, expect, test } from "vitest";
import { parseForm } from "@/modules/platform/form";
import { subscribeInput } from "./newsletter";

const sent = (fields: Record<string, string | string[]>) =>
  parseForm(subscribeInput, { email: "marta@post.example", newsletter: "daily", origin: "/articles/ice", ...fields });

describe("signing up", () => {
  test("an address is one however it is spelt", () => {
    expect(sent({ email: "  Marta@Post.Example " })).toMatchObject({
      ok: true,
      value: { email: "marta@post.example" },
    });
  });

  test.each([
    "",
    "marta",
    "marta@post",
    "marta@@post.example",
    `${"m".repeat(250)}@x.io`,
    "a@b.example\nbcc:c@d.example",
  ])("%j is no address", (email) => {
    expect(sent({ email })).toEqual({ ok: false, failure: { email: "Please enter a correct email address" } });
  });

  test("something must be ticked", () => {
    expect(parseForm(subscribeInput, { email: "marta@post.example" })).toEqual({
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
});
