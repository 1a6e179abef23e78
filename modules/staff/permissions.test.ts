import { expect, test } from "vitest";
import { ACTIONS, type ActionName, isAboutStory, type StoryStanding, verdictOf } from "./permissions";
import type { Role } from "./staff";

/**
 * Who may do what, as the newsroom wrote it down: by hand, and from no code. One who wrote a story with others stands in it as
 * one who wrote it alone. A mark for each standing, in this order; editors and admins do all of it in all of them.
 */
const STANDINGS: Record<string, StoryStanding> = {
  "another's draft": { isWriter: false, stage: "draft", isOut: false },
  "another's ready": { isWriter: false, stage: "ready", isOut: false },
  "another's published": { isWriter: false, stage: "ready", isOut: true },
  "own draft": { isWriter: true, stage: "draft", isOut: false },
  "own, handed in": { isWriter: true, stage: "handedIn", isOut: false },
  "own, returned": { isWriter: true, stage: "returned", isOut: false },
  "own, ready": { isWriter: true, stage: "ready", isOut: false },
  "own, scheduled": { isWriter: true, stage: "ready", isOut: false },
  "own, published": { isWriter: true, stage: "ready", isOut: true },
  "own, published as a draft": { isWriter: true, stage: "draft", isOut: true },
  "own, withdrawn": { isWriter: true, stage: "returned", isOut: true },
};

/** What a journalist may do with a story. */
const OF_STORIES: [ActionName, string][] = [
  ["see-story", "... ++++++++"],
  ["write-story", "... +.+....."],
  ["comment-on-story", "... +.+....."],
  ["share-preview", "... ++++++++"],
];

/** j journalist, e editor, a admin */
const BY_ROLE: [ActionName, string][] = [
  ["see-own-account", "jea"],
  ["be-at-desk", "jea"],
  ["keep-own-account", "jea"],
  ["open-story", "jea"],
  ["use-media", "jea"],
  ["publish-story", "ea"],
  ["correct-story", "ea"],
  ["keep-narrations", "ea"],
  ["arrange-front", "ea"],
  ["raise-alert", "ea"],
  ["keep-tags", "ea"],
  ["keep-authors", "ea"],
  ["keep-pages", "ea"],
  ["keep-media", "ea"],
  ["keep-newsletters", "ea"],
  ["see-operations", "ea"],
  ["see-own-audit", "ea"],
  ["see-audit", "a"],
  ["see-readers", "a"],
  ["keep-orders", "a"],
  ["keep-magazines", "a"],
  ["keep-people", "a"],
  ["keep-settings", "a"],
  ["move-archive", "a"],
  ["move-readers", "a"],
  ["read-letters", "a"],
];

/** What is asked of an admin anew each quarter of an hour. */
const FRESH: ActionName[] = [
  ...(["see-audit", "see-readers", "keep-orders", "keep-magazines", "keep-people"] as const),
  ...(["keep-settings", "move-archive", "move-readers", "read-letters"] as const),
];

const isGranted = (action: ActionName, role: Role, standing?: StoryStanding) =>
  verdictOf(ACTIONS[action], role, standing) === "granted";

test.each(OF_STORIES)("%s: a journalist %s, an editor and an admin always", (action, marks) => {
  const wanted = [...marks.replace(/\s/g, "")].map((mark) => mark === "+");
  const standings = Object.entries(STANDINGS);
  expect(wanted).toHaveLength(standings.length);
  standings.forEach(([called, standing], index) => {
    expect([called, isGranted(action, "journalist", standing)]).toEqual([called, wanted[index]]);
    expect([called, isGranted(action, "editor", standing)]).toEqual([called, true]);
    expect([called, isGranted(action, "admin", standing)]).toEqual([called, true]);
  });
});

test.each(BY_ROLE)("%s: %s, and nobody else", (action, roles) => {
  const may = (["journalist", "editor", "admin"] as const).filter((role) => isGranted(action, role));
  expect(may.map((role) => role.charAt(0)).join("")).toBe(roles);
});

test("nobody may do anything to a story that is not there", () => {
  for (const [action] of OF_STORIES) expect(isGranted(action, "journalist")).toBe(false);
});

test("people, settings, readers' data and the log ask for a fresh proof, and nothing but one's own account does beside them", () => {
  const fresh = Object.entries(ACTIONS).filter(([, need]) => need.startsWith("fresh"));
  expect(fresh.map(([action]) => action).sort()).toEqual([...FRESH, "keep-own-account"].sort());
});

test("the table has every action, and each where it belongs", () => {
  const listed = [...OF_STORIES, ...BY_ROLE].map(([action]) => action);
  expect(listed.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  expect(OF_STORIES.map(([action]) => action)).toEqual(listed.filter((action) => isAboutStory(ACTIONS[action])));
});
