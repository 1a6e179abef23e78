import path from "node:path";
import { chromium } from "@playwright/test";
import { env } from "@/modules/platform/env";
import { signInAs } from "../e2e/staff.ts";
import { openRoom, sitDown, takePlace } from "../e2e/typists.ts";
import { CHROMIUM_FLAGS, findChromium } from "../processes/checks/chromium.ts";
import { openOwnPaper } from "../processes/checks/own-paper.ts";
import { freePort } from "../processes/database/free-port.ts";
import { surviveCrashes } from "./crashes";
import { type Figure, report } from "./figure";
import { timeKeeping } from "./keeping";
import { MEETING_PLACES, meet } from "./meeting";
import { type Room, weatherStorm } from "./storm";
import { openWire } from "./wire";

/** Whether what three people write together is ever lost. */
const MINUTES = Number(process.env.BENCH_TOGETHER ?? "10");
const PARTS = (process.env.BENCH_TOGETHER_PARTS ?? "keeping,meeting,storm,crashes").split(",");

const { PORT, SITE_URL, DATA_DIR } = env();
const webPort = await freePort();
const wire = await openWire(PORT, webPort);
const paper = await openOwnPaper(path.join(DATA_DIR, "paper"), { port: webPort, siteUrl: SITE_URL });
const executablePath = await findChromium();
const figures: Figure[] = [];
try {
  if (PARTS.includes("keeping")) figures.push(...(await inRoom(timeKeeping)));
  if (PARTS.includes("meeting")) figures.push(...(await inRoom(meet)));
  if (PARTS.includes("storm")) figures.push(...(await inRoom((room) => weatherStorm(room, MINUTES))));
  if (PARTS.includes("crashes")) figures.push(...(await surviveCrashes(paper, executablePath, DATA_DIR)));
} finally {
  await paper.stop();
  wire.close();
}
report("together", figures);

/** Three journalists, each in a browser of their own, in one story. */
async function inRoom(measure: (room: Room) => Promise<Figure[]>): Promise<Figure[]> {
  const browsers = await Promise.all([1, 2, 3].map(() => chromium.launch({ executablePath, args: CHROMIUM_FLAGS })));
  try {
    const guests = await Promise.all(
      ["Ann", "Ben", "Cleo"].map(async (name, index) => {
        const context = await browsers[index]?.newContext();
        if (!context) throw new Error("No browser");
        await context.clock.install();
        const person = await signInAs(context, "journalist", name, paper.url, paper);
        return { name, person, context, page: await context.newPage(), sentences: [] };
      }),
    );
    const storyId = await openRoom(
      paper,
      guests.map(({ person }) => person),
      measure === meet ? MEETING_PLACES : [],
    );
    for (const guest of guests) await sitDown(guest, `${paper.url}/desk/stories/${storyId}`);
    for (const guest of guests) await takePlace(guest);
    return await measure({ paper, wire, typists: guests, storyId });
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
