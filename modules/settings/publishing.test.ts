import { expect, test } from "vitest";
import { publishingInput } from "./publishing";

const lengths = { searchHeadlineLength: "65", cardHeadlineLength: "100" };

test("what was ticked is required; what is always required needs no tick", () => {
  expect(publishingInput.parse({ ...lengths, hero: "on", headline: "on" })).toEqual({
    ...{ required: ["hero"], searchHeadlineLength: 65, cardHeadlineLength: 100 },
  });
});

test("a length that is no number is asked for again", () => {
  expect(publishingInput.safeParse({ ...lengths, searchHeadlineLength: "many" }).success).toBe(false);
  expect(publishingInput.safeParse({ ...lengths, cardHeadlineLength: "5" }).success).toBe(false);
});
