// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { forgetNote, forgetNotes, keptStories, UnkeptNotes } from "./unkept-notes";

const STORY = "ilka:ice-on-the-river";
const NOW = new Date("2026-11-24T09:00:00Z");
const opened = (tabId: string) => {
  const notes = new UnkeptNotes(STORY, localStorage, tabId);
  notes.noteOpened(NOW);
  return notes;
};

beforeEach(() => localStorage.clear());

test("a story that the server has may go on signing out, one with changes of its own may not", () => {
  const tab = opened("one");
  expect(keptStories(localStorage)).toEqual([STORY]);
  tab.note(3);
  expect(keptStories(localStorage)).toEqual([]);
  tab.note(0);
  expect(keptStories(localStorage)).toEqual([STORY]);
  forgetNote(STORY, localStorage);
  expect(localStorage).toHaveLength(0);
});

test("a tab that is in touch does not strike out what another one still holds", () => {
  const offline = opened("offline");
  const online = opened("online");
  offline.note(2);
  online.note(1);
  online.note(0);
  expect(keptStories(localStorage)).toEqual([]);
});

test("a tab takes up what a closed one left, and strikes it out when the server has it", () => {
  opened("closed").note(4);
  const next = opened("next");
  expect(next.takenCount).toBe(4);
  next.note(5);
  expect(keptStories(localStorage)).toEqual([]);
  expect(opened("third").takenCount).toBe(5);
  next.note(0);
  expect(keptStories(localStorage)).toEqual([STORY]);
});

test("what another tab wrote since it was taken up stays noted", () => {
  const first = opened("first");
  first.note(1);
  const second = opened("second");
  first.note(2);
  second.note(0);
  expect(keptStories(localStorage)).toEqual([]);
});

test("in a browser without room nothing is noted, nothing thrown, and nothing taken away", () => {
  const tab = opened("one");
  tab.note(1);
  fill(localStorage);
  tab.note(123_456_789);
  expect(keptStories(localStorage)).toEqual([]);
  expect(() => opened("two").note(1)).not.toThrow();
});

test("what is given up is noted by no tab any more", () => {
  opened("one").note(2);
  opened("two").note(3);
  forgetNotes(STORY, localStorage);
  expect(localStorage).toHaveLength(0);
});

test("a story opened lately is not old", () => {
  opened("one");
  expect(keptStories(localStorage, NOW.getTime())).toEqual([]);
  expect(keptStories(localStorage, NOW.getTime() + 1)).toEqual([STORY]);
});

/** To the last character. */
function fill(storage: Storage): void {
  for (let size = 4_000_000, index = 0; size >= 1; ) {
    try {
      storage.setItem(`f${index}`, "x".repeat(size));
      index += 1;
    } catch {
      size = Math.floor(size / 2);
    }
  }
}
