import { readFileSync } from "node:fs";
import path from "node:path";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { carryOver } from "../processes/imports/carry-over";
import { type ArchivePlace, withArchive } from "../processes/imports/open-archive";
import { bare, textsOf } from "./bare-text";
import { type Figure, report } from "./figure";
import { startWeb } from "./newsroom";
import { type OldPost, readGhostPosts, readWordPressPosts } from "./old-posts";

/**
 * Real archives brought in, then read as their old readers would: each public post is asked for at its old address, and every
 * visible text of it, taken from the export by other means than the importer's, has to be on the page that answers.
 */
const FOLDER = process.env.BENCH_ARCHIVES;
const GHOST = "ghost-6.65-export";
const WORDPRESS = "wordpress-theme-unit-test.xml";

if (FOLDER) await measure(FOLDER);
else console.log(`    BENCH_ARCHIVES does not say in which folder ${GHOST} and ${WORDPRESS} are.`);
await closeQueue();
await closeDatabase();

async function measure(folder: string): Promise<void> {
  const figures: Figure[] = [];
  const [ghost, wordPress] = [path.join(folder, GHOST), path.join(folder, WORDPRESS)];
  const counts = {
    ghost: await bring({ system: "ghost", place: ghost }),
    wordPress: await bring({ system: "wordpress", place: wordPress }),
  };
  const web = await startWeb();
  const posts = readGhostPosts(readFileSync(path.join(ghost, "export.json"), "utf8"));
  figures.push(...(await read("Ghost", posts, counts.ghost, 55)));
  const items = readWordPressPosts(readFileSync(wordPress, "utf8"));
  figures.push(...(await read("WordPress", items, counts.wordPress, 186)));
  report("imports", figures);
  await web.stop();
}

/** @returns how many things of the export the report gives an account of */
function bring(archive: ArchivePlace): Promise<number> {
  return withArchive(archive, new Date(), async (reading) => {
    await carryOver(reading, { mayFetch: false, onProgress: () => {} }, new Date());
    return reading.accounts.reduce((sum, { count }) => sum + count, 0);
  });
}

async function read(name: string, posts: OldPost[], accountedCount: number, ofCount: number): Promise<Figure[]> {
  const lost: string[][] = [];
  for (const post of posts) lost.push(await lostOf(post)); // each is printed for us: side by side they would wait too long
  for (const [index, texts] of lost.entries()) {
    for (const text of texts) console.log(`    ${posts[index]?.address}: ${text.slice(0, 100)}`);
  }
  return [
    { name: `${name}: things accounted for`, value: accountedCount, unit: "", bound: { atLeast: ofCount } },
    { name: `${name}: public posts`, value: posts.length, unit: "" },
    { name: `${name}: texts of them`, value: posts.reduce((sum, post) => sum + post.texts.length, 0), unit: "" },
    { name: `${name}: texts that are not on their pages`, value: lost.flat().length, unit: "", bound: { atMost: 0 } },
  ];
}

async function lostOf({ address, texts }: OldPost): Promise<string[]> {
  const response = await fetch(new URL(address, env().SITE_URL));
  if (!response.ok) return [`answered with ${response.status}`];
  const html = await response.text();
  const shown = bare(textsOf(html).join(""));
  return texts.filter((text) => !shown.includes(bare(text)) && !isLinkedTo(text, html));
}

/** An address alone in its line stood for a film: it is a card with that link now. */
function isLinkedTo(text: string, html: string): boolean {
  return URL.canParse(text.trim()) && html.includes(new URL(text.trim()).hostname.replace(/^www\./, ""));
}
