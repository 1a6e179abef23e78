import { describe, expect, test } from "vitest";
import { parseForm } from "@/modules/platform/form";
import { digitalPreorderInput, postedPreorderInput } from "./preorder";

const sent = {
  magazine: "slack-water",
  edition: "print",
  name: "Marta Ohlin",
  email: "marta@post.example",
  copies: "2",
  street: "Kettle Street 14",
  postcode: "SW1A 1AA",
  city: "Velmar",
  country: "GB",
};

describe("an order that goes by post", () => {
  test("is read", () => {
    expect(parseForm(postedPreorderInput, sent)).toMatchObject({ ok: true, value: { copies: 2, name: "Marta Ohlin" } });
  });

  test("says of every field what is wrong, all at once", () => {
    expect(parseForm(postedPreorderInput, { magazine: "slack-water", email: "marta@post", postcode: "1" })).toEqual({
      ok: false,
      failure: {
        edition: "Choose an edition",
        name: "Enter your name",
        email: "Please enter a correct email address",
        copies: "Enter a number from 1 to 9; for more, write to us",
        street: "Enter a street and number",
        postcode: "Enter a postcode as it stands on letters",
        city: "Enter a town",
        country: "Choose a country",
      },
    });
  });

  test.each(["0", "-1", "10", "1.5", "two", "1e3", ""])("%j copies are not sold", (copies) => {
    expect(parseForm(postedPreorderInput, { ...sent, copies })).toMatchObject({ ok: false });
  });

  test.each([
    ["UA", "10400"],
    ["GB", "sw1a 1aa"],
    ["NL", "1234 AB"],
    ["IS", "104"],
    ["AE", ""],
    ["XK", "10000"],
  ])("in %s, “%s” is a postcode", (country, postcode) => {
    expect(parseForm(postedPreorderInput, { ...sent, country, postcode })).toMatchObject({ ok: true });
  });

  test.each([
    ["DE", "1040", "A postcode of Germany looks like 26133"],
    ["GB", "10400", "A postcode of United Kingdom looks like EC1Y 8SY"],
    ["DE", "", "Enter a postcode"],
  ])("in %s, “%s” is none", (country, postcode, sentence) => {
    const read = parseForm(postedPreorderInput, { ...sent, country, postcode });
    expect(read).toEqual({ ok: false, failure: { postcode: sentence } });
  });

  test.each(["Inland", "", "EU", "ZZ", "constructor"])("“%s” is no country", (country) => {
    expect(parseForm(postedPreorderInput, { ...sent, country })).toMatchObject({
      failure: { country: "Choose a country" },
    });
  });

  test("names of all scripts are names, lines in them are not", () => {
    expect(parseForm(postedPreorderInput, { ...sent, name: "Олена П’ятак" })).toMatchObject({ ok: true });
    expect(parseForm(postedPreorderInput, { ...sent, name: "A\nBcc: b@x.example" })).toMatchObject({ ok: false });
  });
});

test("of an order that is sent as a file no address is kept", () => {
  expect(parseForm(digitalPreorderInput, sent)).toMatchObject({
    ok: true,
    value: { street: "", city: "", country: "GB" },
  });
});
