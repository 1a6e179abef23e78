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
  country: "Inland",
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
        country: "Enter a country",
      },
    });
  });

  test.each(["0", "-1", "10", "1.5", "two", "1e3", ""])("%j copies are not sold", (copies) => {
    expect(parseForm(postedPreorderInput, { ...sent, copies })).toMatchObject({ ok: false });
  });

  test.each(["104", "10400", "SW1A 1AA", "1234 AB", "D-10115"])("%s is a postcode", (postcode) => {
    expect(parseForm(postedPreorderInput, { ...sent, postcode })).toMatchObject({ ok: true });
  });

  test("names of all scripts are names, lines in them are not", () => {
    expect(parseForm(postedPreorderInput, { ...sent, name: "Олена П’ятак" })).toMatchObject({ ok: true });
    expect(parseForm(postedPreorderInput, { ...sent, name: "A\nBcc: b@x.example" })).toMatchObject({ ok: false });
  });
});

test("of an order that is sent as a file no address is kept", () => {
  expect(parseForm(digitalPreorderInput, sent)).toMatchObject({ ok: true, value: { street: "", city: "" } });
});
