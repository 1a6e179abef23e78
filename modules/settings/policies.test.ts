import { expect, test } from "vitest";
import { policyPaths } from "./policies";

test("a policy is said by the page that was chosen, while readers can open it", () => {
  const chosen = { ethicsPolicy: "our-rules" };
  expect(policyPaths(["ethics", "our-rules"], chosen).ethicsPolicy).toBe("/our-rules");
  expect(policyPaths(["ethics"], chosen).ethicsPolicy).toBe("/ethics");
  expect(policyPaths([], chosen).ethicsPolicy).toBeUndefined();
});
