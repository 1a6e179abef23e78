import { expect, test } from "vitest";
import { subjectPath } from "./audit-entry";

const ID = "01890000-0000-7000-8000-000000000001";

test.each([
  [`article:${ID}`, `/desk/stories/${ID}`],
  [`picture:${ID}`, `/desk/media?picture=${ID}`],
  [`image:${ID}`, `/desk/media?picture=${ID}`],
  [`tag:${ID}`, `/desk/tags/${ID}`],
  [`page:${ID}`, `/desk/pages/${ID}`],
  [`swap:${ID}`, "/desk/front"],
  ["front:live", "/desk/front"],
  ["setting:paper", "/desk/settings"],
  ["archive", "/desk/archive"],
  ["tag:ports", null],
  ["view:7", null],
])("what the log calls %s is found at %s", (subject, path) => {
  expect(subjectPath(subject)).toBe(path);
});
