import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext } from "@playwright/test";
import { linesIn, linesOn, misplaced, type Typist, takePlace, typeSentence } from "../e2e/typists.ts";
import type { OwnPaper } from "../processes/checks/own-paper.ts";
import type { Figure } from "./figure";
import type { Wire } from "./wire";

/**
 * Three browsers write one story for some minutes. Meanwhile, web process and PostgreSQL are killed twenty times each: alone and
 * together. Each browser is taken off the network again and again, and goes on typing; some of these cuts last an hour of its own clock (its Date and
 * timers are moved on by an hour while it is cut off, as those of a laptop that was closed in a train). Lines are cut between browser and
 * server, or go dead without a word. Pages are loaded anew, or closed and opened again.
 */
export type Room = { paper: OwnPaper; wire: Wire; typists: (Typist & { context: BrowserContext })[]; storyId: string };
type Guest = Room["typists"][number];

/** Of web process and of PostgreSQL: twenty in ten minutes. */
const DEATHS_A_MINUTE = 2;
const HOUR = "01:00:00";
const SETTLE_TIMEOUT_IN_MILLISECONDS = 180_000;

export async function weatherStorm(room: Room, minutes: number): Promise<Figure[]> {
  const log = { web: 0, postgres: 0, offline: 0, hours: 0, cut: 0, hushed: 0, reloads: 0, refusals: 0 };
  const deathsOfEach = minutes * DEATHS_A_MINUTE;
  const began = Date.now();
  const endsAt = began + minutes * 60_000;
  let isOver = false;

  const deaths = killServers(room, minutes, log);
  const weather = [...room.typists.map((guest) => cutOff(guest, log, () => isOver)), cutLines(room, log, () => isOver)];
  const writing = room.typists.map((guest) => write(guest, room, log, () => isOver));
  await Promise.all([deaths, wait(endsAt - Date.now())]);
  isOver = true;
  await Promise.all([...weather, ...writing]);
  const typedFor = (Date.now() - began) / 60_000;

  await room.paper.untilOpen();
  const settling = Date.now();
  await untilSettled(room);
  const settledIn = (Date.now() - settling) / 1_000;
  const kept = await linesIn(room.paper, room.storyId);
  const screens = await Promise.all(room.typists.map(({ page }) => linesOn(page)));
  const wrong = misplaced(kept, room.typists);
  for (const sentence of wrong) console.error(`  ${sentence}`);
  if (wrong.length > 0) console.error(kept.map((line) => `    | ${line}`).join("\n"));
  const differing = screens.filter((lines) => lines.join("\n") !== kept.join("\n")).length;

  return [
    { name: "written for", value: typedFor, unit: "min", bound: { atLeast: minutes } },
    { name: "sentences typed in three browsers", value: countOf(room), unit: "" },
    { name: "kill -9 of the web process", value: log.web, unit: "times", bound: { atLeast: deathsOfEach } },
    { name: "kill -9 of PostgreSQL", value: log.postgres, unit: "times", bound: { atLeast: deathsOfEach } },
    { name: "a browser taken off the network", value: log.offline, unit: "times" },
    { name: "… for an hour of its clock", value: log.hours, unit: "times" },
    { name: "a live line cut / gone dead", value: log.cut + log.hushed, unit: "times" },
    { name: "a page loaded anew, or closed and opened", value: log.reloads, unit: "times" },
    { name: "a screen that said wrongly: not allowed", value: log.refusals, unit: "times", bound: { atMost: 0 } },
    { name: "until all was saved, after the last fault", value: settledIn, unit: "s" },
    { name: "sentences lost, doubled or torn", value: wrong.length, unit: "", bound: { atMost: 0 } },
    { name: "screens that differ from the database", value: differing, unit: "of 3", bound: { atMost: 0 } },
  ];
}

type Log = Record<"web" | "postgres" | "offline" | "hours" | "cut" | "hushed" | "reloads" | "refusals", number>;

const countOf = ({ typists }: Room) => typists.reduce((sum, { sentences }) => sum + sentences.length, 0);

/** Alone and together in turns. Each falls only once all stand again: more often than a supervisor forgives. */
async function killServers({ paper }: Room, minutes: number, log: Log): Promise<void> {
  const rounds = (["web", "postgres", "both"] as const).flatMap((kind) =>
    Array((minutes * DEATHS_A_MINUTE) / 2).fill(kind),
  );
  const pause = (minutes * 60_000) / rounds.length;
  const began = Date.now();
  for (const [round, kind] of shuffled(rounds).entries()) {
    await wait(Math.max(0, began + round * pause + between(0, pause / 2) - Date.now()));
    await paper.untilOpen();
    const names = kind === "both" ? (["web", "postgres"] as const) : [kind as "web" | "postgres"];
    await paper.kill(...names);
    for (const name of names) log[name] += 1;
    console.log(`    ${((Date.now() - began) / 1_000).toFixed(0)} s: killed ${names.join(" and ")}`);
  }
}

async function cutOff({ context }: Guest, log: Log, isOver: () => boolean): Promise<void> {
  for (let time = 0; !isOver(); time++) {
    await pause(between(10_000, 30_000), isOver);
    if (isOver()) return;
    await context.setOffline(true);
    log.offline += 1;
    await pause(between(3_000, 15_000), isOver);
    if (time % 3 === 0) {
      await context.clock.fastForward(HOUR);
      log.hours += 1;
      await pause(between(1_000, 10_000), isOver);
    }
    await context.setOffline(false);
  }
}

async function cutLines({ wire }: Room, log: Log, isOver: () => boolean): Promise<void> {
  const anyOf = (count: number) => Math.floor(Math.random() * count);
  while (!isOver()) {
    await pause(between(10_000, 25_000), isOver);
    if (wire.cutOne(anyOf)) log.cut += 1;
    await pause(between(10_000, 25_000), isOver);
    if (wire.hushOne(anyOf)) log.hushed += 1;
  }
}

async function write(guest: Guest, room: Room, log: Log, isOver: () => boolean): Promise<void> {
  let leavesAt = Date.now() + between(30_000, 90_000);
  while (!isOver()) {
    await typeSentence(guest);
    const state = await guest.page.locator("[data-save-state]").getAttribute("data-save-state");
    if (state === "refused") log.refusals += 1;
    if (Date.now() < leavesAt || isOver()) continue;

    await comeBack(guest, room);
    log.reloads += 1;
    leavesAt = Date.now() + between(30_000, 90_000);
  }
}

/** Loads the page again, or closes it and opens another, until the server answers. */
async function comeBack(guest: Guest, { paper, storyId }: Room): Promise<void> {
  if (Math.random() < 0.5) {
    await guest.page.close();
    guest.page = await guest.context.newPage();
  }
  for (const deadline = Date.now() + SETTLE_TIMEOUT_IN_MILLISECONDS; ; ) {
    try {
      await guest.page.goto(`${paper.url}/desk/stories/${storyId}`, { timeout: 15_000 });
      return await takePlace(guest);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(500);
    }
  }
}

async function untilSettled({ paper, typists, storyId }: Room): Promise<void> {
  const isSettled = async () => {
    const states = await Promise.all(
      typists.map(({ page }) => page.locator("[data-save-state]").getAttribute("data-save-state")),
    );
    const kept = (await linesIn(paper, storyId)).join("\n");
    const screens = await Promise.all(typists.map(({ page }) => linesOn(page)));
    return states.every((state) => state === "saved") && screens.every((lines) => lines.join("\n") === kept);
  };
  const deadline = Date.now() + SETTLE_TIMEOUT_IN_MILLISECONDS;
  while (!(await isSettled())) {
    if (Date.now() > deadline) return console.error("  They did not come to the same text.");
    await wait(250);
  }
}

const between = (least: number, most: number) => least + Math.random() * (most - least);

async function pause(milliseconds: number, isOver: () => boolean): Promise<void> {
  for (const until = Date.now() + milliseconds; Date.now() < until && !isOver(); ) await wait(100);
}

function shuffled<Value>(values: Value[]): Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
}
