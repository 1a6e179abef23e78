import { describe, expect, test } from "vitest";
import { quoteOf, shippingFor, type Terms, taxIn } from "./quote";

const terms: Terms = {
  editions: [
    {
      ...{ code: "print", needsAddress: true, mostCopies: 5, taxCategory: "printed" },
      prices: [
        { currency: "EUR", inCents: 2400 },
        { currency: "JPY", inCents: 3900 },
      ],
    },
    {
      ...{ code: "digital", needsAddress: false, mostCopies: 1, taxCategory: "digital" },
      prices: [{ currency: "EUR", inCents: 1400 }],
    },
  ],
  zones: [
    {
      ...{ name: "Germany", countries: ["DE"] },
      prices: [
        { currency: "EUR", firstInCents: 300, furtherInCents: 100 },
        { currency: "JPY", firstInCents: 480, furtherInCents: 160 },
      ],
    },
    { name: "Europe", countries: ["AT", "PL"], prices: [{ currency: "EUR", firstInCents: 700, furtherInCents: 250 }] },
  ],
  rates: [
    { country: "DE", category: "printed", rateInBasisPoints: 700 },
    { country: "DE", category: "digital", rateInBasisPoints: 700 },
    { country: "PL", category: "digital", rateInBasisPoints: 2300 },
  ],
};
const print = { edition: "print", currency: null, copies: 1, country: "DE" };

describe("a quote", () => {
  test("is copies and post, and says what of it is tax", () => {
    expect(quoteOf(terms, { ...print, copies: 3 })).toEqual({
      ok: true,
      value: {
        ...{ currency: "EUR", priceInCents: 2400, shippingInCents: 500, totalInCents: 7700 },
        ...{ taxInCents: 504, taxRateInBasisPoints: 700 },
      },
    });
  });

  test("is reckoned in the currency that was chosen", () => {
    expect(quoteOf(terms, { ...print, currency: "JPY", copies: 2 })).toMatchObject({
      value: { totalInCents: 8440, taxInCents: 552 },
    });
  });

  test("of a file has no post, and the tax of the country its buyer lives in", () => {
    const digital = { ...print, edition: "digital", country: "PL" };
    expect(quoteOf(terms, digital)).toMatchObject({
      value: { shippingInCents: 0, totalInCents: 1400, taxInCents: 262 },
    });
    expect(quoteOf(terms, { ...digital, country: "US" })).toMatchObject({ value: { taxInCents: 0 } });
  });

  test.each([
    ["a country that no zone names", { country: "US" }, "not-served"],
    ["a currency it is not sold in", { currency: "USD" }, "unknown-currency"],
    ["post that has no price in the currency", { currency: "JPY", country: "AT" }, "not-served"],
    ["more than one person may have", { copies: 6 }, "too-many"],
    ["an edition there is none of", { edition: "gold" }, "unknown-edition"],
  ])("is refused for %s", (_why, other, failure) => {
    expect(quoteOf(terms, { ...print, ...other })).toEqual({ ok: false, failure });
  });
});

test("without any zone it is sent everywhere for nothing; a zone without countries is for all others", () => {
  const to = { country: "NZ", currency: "EUR", copies: 2 };
  const world = {
    name: "World",
    countries: [],
    prices: [{ currency: "EUR", firstInCents: 1500, furtherInCents: 500 }],
  };
  expect(shippingFor([], to)).toBe(0);
  expect(shippingFor([world, ...terms.zones], to)).toBe(2000);
  expect(shippingFor([world, ...terms.zones], { ...to, country: "DE" })).toBe(400);
});

test.each([
  [10700, 700, 700],
  [1, 2000, 0],
  [3, 2000, 1], // a half goes up
  [107, 700, 7],
  [0, 2500, 0],
  [2400, 0, 0],
  [89_999_999, 2700, 19_133_858],
])("in %i, at %i of ten thousand, %i is tax", (sum, rate, tax) => {
  expect(taxIn(sum, rate)).toBe(tax);
});

test("tax and what is left of a sum are the sum again, and no part is below nothing", () => {
  for (let sum = 0; sum < 5_000; sum += 7)
    for (const rate of [0, 210, 700, 1900, 2700, 10_000]) {
      const tax = taxIn(sum, rate);
      expect(Number.isInteger(tax) && tax >= 0 && tax <= sum / 2 + 1).toBe(true);
      expect(Math.abs(tax - ((sum - tax) * rate) / 10_000)).toBeLessThanOrEqual(1);
    }
});
