import { expect, test } from "vitest";
import { parseListForm } from "@/modules/platform/form";
import { magazineInput } from "./keeping";

const ID = "019360aa-0000-7000-8000-000000000001";
const edition = {
  ...{ id: ID, kind: "print", code: "print", name: "Print", note: "", mostCopies: "9", stockId: "" },
  ...{ taxCategory: "printed", isWithdrawalExempt: false, prices: [{ currency: "eur", price: "24,50" }] },
};
const sent = (other: Record<string, unknown> = {}) => ({
  ...{ title: "Slack Water", slug: "slack-water", number: "", standfirst: "", promo: "", coverId: "" },
  ...Object.fromEntries(
    Object.entries({ ...NOTHING, editions: [edition], ...other }).map(([name, rows]) => [name, JSON.stringify(rows)]),
  ),
});
const NOTHING = { spreads: [], contents: [], questions: [], stocks: [], zones: [] };
const problemsOf = (other: Record<string, unknown>) => {
  const read = parseListForm(magazineInput, sent(other));
  return read.ok ? {} : read.failure;
};

test("amounts are read by the currency beside them", () => {
  const prices = [
    { currency: "eur", price: "24,50" },
    { currency: "JPY", price: "3900" },
  ];
  expect(parseListForm(magazineInput, sent({ editions: [{ ...edition, prices }] }))).toMatchObject({
    value: {
      editions: [
        {
          ...{ stockId: null, mostCopies: 9 },
          prices: [
            { currency: "EUR", priceInCents: 2450 },
            { currency: "JPY", priceInCents: 3900 },
          ],
        },
      ],
    },
  });
});

test.each([
  ["an edition without a name", { editions: [{ ...edition, name: " " }] }, "editions.0.name"],
  [
    "parts of a yen",
    { editions: [{ ...edition, prices: [{ currency: "JPY", price: "1.5" }] }] },
    "editions.0.prices.0.price",
  ],
  [
    "money of nowhere",
    { editions: [{ ...edition, prices: [{ currency: "XXQ", price: "1" }] }] },
    "editions.0.prices.0.currency",
  ],
  ["ten copies a person", { editions: [{ ...edition, mostCopies: "10" }] }, "editions.0.mostCopies"],
  ["two editions of one code", { editions: [edition, { ...edition, name: "Other" }] }, "editions"],
  ["copies that are no number", { stocks: [{ id: ID, name: "Run", total: "many" }] }, "stocks.0.total"],
  [
    "a zone without post for a currency it is sold in",
    { zones: [{ name: "Europe", countries: ["DE"], prices: [{ currency: "USD", first: "1", further: "1" }] }] },
    "zones.0.prices",
  ],
  [
    "a country that is none",
    { zones: [{ name: "E", countries: ["ZZ"], prices: [{ currency: "EUR", first: "1", further: "1" }] }] },
    "zones.0.countries.0",
  ],
  ["a list that is none", { contents: "no" }, "contents"],
])("%s is named by its place", (_what, other, place) => {
  expect(Object.keys(problemsOf(other))).toEqual([place]);
});
