import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm, readFields, several } from "./form";

const posted = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("http://paper.example/api", { method: "POST", body, headers: { "content-type": type } });

describe("what a form sent", () => {
  test("a field sent twice is a list", async () => {
    expect(
      await readFields(posted("letter=a&letter=b&email=m%40x.example&city=%D0%9B%D1%8C%D0%B2%D1%96%D0%B2")),
    ).toEqual({
      letter: ["a", "b"],
      email: "m@x.example",
      city: "Львів",
    });
  });

  test("the island sends the same as JSON", async () => {
    expect(
      await readFields(posted('{"email":"m@x.example","letter":["a"]}', "application/json; charset=utf-8")),
    ).toEqual({
      email: "m@x.example",
      letter: ["a"],
    });
  });

  test.each([
    ["broken JSON", posted('{"email":', "application/json")],
    ["JSON that is no form", posted('{"email":{"$ne":""}}', "application/json")],
    ["a list instead of fields", posted("[1]", "application/json")],
    ["an upload", posted("x", "multipart/form-data; boundary=x")],
    ["a form longer than any of ours", posted(`email=${"x".repeat(40_000)}`)],
    ["more fields than any of ours", posted("a=1&".repeat(300))],
  ])("%s is not read", async (_what, request) => {
    expect(await readFields(request)).toBeNull();
  });

  test("a field named like a part of every object is a field like others", async () => {
    const fields = await readFields(posted("__proto__=x&email=a"));
    expect(fields?.email).toBe("a");
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe("what is wrong with it", () => {
  const schema = z.object({
    email: z.email("Not an address"),
    letters: several(z.string()).pipe(z.array(z.string()).min(1, "Tick one")),
  });

  test("each field says what is wrong once", () => {
    expect(parseForm(schema, { email: "x" })).toEqual({
      ok: false,
      failure: { email: "Not an address", letters: "Tick one" },
    });
  });

  test("one tick or several make a list", () => {
    expect(parseForm(schema, { email: "m@x.example", letters: "a" })).toEqual({
      ok: true,
      value: { email: "m@x.example", letters: ["a"] },
    });
  });
});
