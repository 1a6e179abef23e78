import { expect, test } from "vitest";
import { inScheme } from "./in-scheme";

const letter =
  "<html><head><style>@media (prefers-color-scheme:dark){.i{color:#fff}}@media (prefers-color-scheme: light){.i{color:#000}}</style></head><body></body></html>";

test("by night the rules for the night hold, and those for the day do not", () => {
  const night = inScheme(letter, "dark");
  expect(night).toContain("@media (min-width:0){.i{color:#fff}}");
  expect(night).toContain("@media (max-width:0){.i{color:#000}}");
});

test("by day it is the other way round", () => {
  const day = inScheme(letter, "light");
  expect(day).toContain("@media (max-width:0){.i{color:#fff}}");
  expect(day).toContain("@media (min-width:0){.i{color:#000}}");
});

test("links open beside the desk", () => {
  expect(inScheme(letter, "light")).toContain('<head><base target="_blank">');
});
