import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { signInAs } from "../e2e/staff.ts";
import { linesIn, linesOn, openRoom, sitDown } from "../e2e/typists.ts";
import { CHROMIUM_FLAGS } from "../processes/checks/chromium.ts";
import type { OwnPaper } from "../processes/checks/own-paper.ts";
import { type Figure, percentile } from "./figure";

/** kill -9 of the server and of the browser in the middle of a word, at one moment; both are started again, on the same files. */
const CRASHES = 12;
const BOUND_IN_MILLISECONDS = 1_000;
const START_TIMEOUT_IN_MILLISECONDS = 30_000;
const NAME = "Dora";

export async function surviveCrashes(paper: OwnPaper, executablePath: string, folder: string): Promise<Figure[]> {
  const losses: Loss[] = [];
  for (let round = 0; round < CRASHES; round++) {
    await paper.untilOpen();
    losses.push(await crash(paper, round, () => openBrowser(executablePath, path.join(folder, `device-${round}`))));
  }
  const times = losses.map(({ milliseconds }) => milliseconds);
  const letters = losses.map(({ letters }) => letters);
  return [
    { name: `letters lost, most of ${CRASHES} crashes of server and browser`, value: Math.max(...letters), unit: "" },
    { name: "typing lost, median", value: percentile(times, 0.5), unit: "ms" },
    { name: "typing lost, most", value: Math.max(...times), unit: "ms", bound: { atMost: BOUND_IN_MILLISECONDS } },
  ];
}

type Loss = { letters: number; milliseconds: number };

async function crash(paper: OwnPaper, round: number, open: () => Promise<Browser>): Promise<Loss> {
  let browser = await open();
  const writer = await signInAs(browser.context, "journalist", NAME, paper.url, paper);
  const storyId = await openRoom(paper, [writer]);
  const address = `${paper.url}/desk/stories/${storyId}`;
  await sitDown({ page: browser.page, name: NAME }, address);
  await browser.page.keyboard.press("Enter");

  // With the database too, every other time.
  const strike = await paper.aim(...(round % 2 === 0 ? (["web"] as const) : (["web", "postgres"] as const)));
  const typed: { letter: string; at: number }[] = [];
  const typing = typeOn(browser.page, typed);
  await wait(1_500 + Math.random() * 2_500);
  const struckAt = performance.now();
  strike();
  browser.kill();
  await typing;
  await paper.untilOpen();
  const onServer = (await linesIn(paper, storyId)).join("\n");

  browser = await open();
  await signInAs(browser.context, "journalist", NAME, paper.url, paper);
  await sitDown({ page: browser.page, name: NAME }, address);
  await browser.page.locator('[data-save-state="saved"]').waitFor();
  const text = typed.map(({ letter }) => letter).join("");
  const kept = beginningOf(text, await linesOn(browser.page));
  const loss = {
    letters: text.length - kept,
    milliseconds: kept < text.length ? struckAt - (typed[kept]?.at ?? 0) : 0,
  };
  const inDatabase = beginningOf(text, await linesIn(paper, storyId));
  browser.kill();
  if (inDatabase !== kept) throw new Error(`The database has ${inDatabase} letters, the screen ${kept}`);
  const alone = beginningOf(text, onServer.split("\n"));
  console.log(
    `    crash ${round + 1}: typed ${text.length} letters, lost ${loss.letters} (${loss.milliseconds.toFixed(0)} ms); the server alone had ${alone}`,
  );
  return loss;
}

/** Numbers without an end, so that what is missing is known. Ends when the browser does. */
async function typeOn(page: Page, typed: { letter: string; at: number }[]): Promise<void> {
  try {
    for (let number = 100; ; number++) {
      for (const letter of `${number}x`) {
        const at = performance.now();
        await page.keyboard.press(letter);
        typed.push({ letter, at });
        await wait(20);
      }
    }
  } catch {
    // the browser is gone
  }
}

/** How many letters of the text, from its beginning, stand in these lines. */
function beginningOf(text: string, lines: string[]): number {
  const line = lines.find((candidate) => candidate.startsWith(text.slice(0, 4))) ?? "";
  let count = 0;
  while (count < text.length && text[count] === line[count]) count += 1;
  return count;
}

type Browser = { context: BrowserContext; page: Page; kill: () => void };

/** A Chromium that nobody looks after: it can be killed without a word, and opened again with what its folder holds. */
async function openBrowser(executablePath: string, folder: string): Promise<Browser> {
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    executablePath,
    [...CHROMIUM_FLAGS, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error("The browser has no window");
  const kill = () => process.kill(-(child.pid ?? 0), "SIGKILL"); // with all its processes
  return { context, page: context.pages()[0] ?? (await context.newPage()), kill };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on("exit", () => reject(new Error(`The browser ended:\n${said}`)));
    setTimeout(() => reject(new Error("The browser did not start")), START_TIMEOUT_IN_MILLISECONDS).unref();
  });
}
