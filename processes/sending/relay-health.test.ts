import { expect, test } from "vitest";
import type { Outcome } from "@/modules/deliveries/commands/record";
import { RelayHealth } from "./relay-health";

const NOW = new Date("2026-11-24T09:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const delivery = (id = "1", issueId = "issue") => ({ id, issueId });

const accepted: Outcome = { is: "accepted", relayId: null };
const gone: Outcome = { is: "later", because: "relay", code: null, reason: "connect ECONNREFUSED" };
const refusesUs: Outcome = { is: "later", because: "relay", code: 550, reason: "550 no, desk@paper.example" };
const refusesLetter: Outcome = { is: "refused", because: "letter", code: 554, reason: "554 spam" };
const refusesRecipient: Outcome = { is: "refused", because: "recipient", code: 550, reason: "550 relay denied" };

test("after trouble it rests, longer each time, and half a minute at most", () => {
  const health = new RelayHealth();
  let now = NOW;
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    expect(health.note(delivery(), gone, now)).toBeNull();
    expect(health.isResting(new Date(now.getTime() + seconds * 1_000 - 1))).toBe(true);
    now = new Date(now.getTime() + seconds * 1_000);
    expect(health.isResting(now)).toBe(false);
  }
  expect(health.isLost).toBe(true);

  health.note(delivery(), accepted, now);
  expect(health.isLost).toBe(false);
  health.note(delivery(), gone, now);
  expect(health.isResting(new Date(now.getTime() + 1_000))).toBe(false);
});

test("eight connections that fail at once are one trouble", () => {
  const health = new RelayHealth();
  for (let connection = 0; connection < 8; connection++) expect(health.note(delivery(), refusesUs, NOW)).toBeNull();
  expect(health.isResting(after(1))).toBe(false);
});

test("a server that refuses us five times, with rests between, stops everything in its own words", () => {
  const health = new RelayHealth();
  const verdicts = [0, 1, 3, 7, 15].map((seconds) => health.note(delivery(), refusesUs, after(seconds)));
  expect(verdicts).toEqual([
    null,
    null,
    null,
    null,
    { problem: "relay-refuses: 550 no, …", issueIds: "all", reopen: [] },
  ]);
});

test("five refusals of a letter, and none taken in between, stop its issue alone", () => {
  const health = new RelayHealth();
  for (let count = 0; count < 4; count++) health.note(delivery(), refusesLetter, NOW);
  health.note(delivery(), accepted, NOW);
  for (let count = 0; count < 4; count++) expect(health.note(delivery(), refusesLetter, NOW)).toBeNull();
  expect(health.note(delivery("1", "other"), refusesLetter, NOW)).toBeNull();
  expect(health.note(delivery(), refusesLetter, NOW)).toMatchObject({ issueIds: ["issue"] });
});

test("of twenty recipients refused in a row all are to be tried again", () => {
  const health = new RelayHealth();
  const ids = Array.from({ length: 20 }, (_, index) => String(index));
  const verdicts = ids.map((id) => health.note(delivery(id), refusesRecipient, NOW));
  expect(verdicts.slice(0, 19).every((verdict) => verdict === null)).toBe(true);
  expect(verdicts[19]).toEqual({ problem: "all-refused: 550 relay denied", issueIds: "all", reopen: ids });
});
