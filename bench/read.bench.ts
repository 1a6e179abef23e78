import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { articlePath } from "@/modules/articles/article";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { freePort } from "../processes/database/free-port";
import { type Child, runChild } from "./child";
import { median, report } from "./figure";
import { requestsPerSecond } from "./load";
import { openSamplePaper, startWeb } from "./newsroom";

/** A warm article by our web process and by nginx from the same file: the same bytes, in turns, in one run. */
const ROUNDS = 3;
const SECONDS = 5;

await openSamplePaper();
const web = await startWeb();
const story = await db().article.findFirstOrThrow({
  where: { publishedAt: { lte: new Date() }, withdrawnAt: null },
  orderBy: { wordCount: "desc" },
});
const address = articlePath(story.slug);
const ours = env().SITE_URL + address;
const theirs = `http://127.0.0.1:${await freePort()}${address}`;

await readBytes(ours); // printed by this
const nginx = await startNginx(new URL(theirs).port).catch(() => null);
if (nginx) await compare();
else report("read", [{ name: "requests a second (nginx is not installed)", value: await measure(ours), unit: "" }]);

await nginx?.stop();
await web.stop();
await closeQueue();
await closeDatabase();

async function compare(): Promise<void> {
  const [one, other] = [await readBytes(ours), await readBytes(theirs)];
  if (!one.equals(other)) throw new Error("nginx does not serve the same bytes");

  const rounds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ theirs: await measure(theirs), ours: await measure(ours) });
  }
  const shares = rounds.map((round) => round.ours / round.theirs);
  report("read", [
    { name: "requests a second against nginx", value: median(shares), unit: "times", bound: { atLeast: 0.35 } },
    { name: "requests a second, our web process", value: median(rounds.map((round) => round.ours)), unit: "" },
    { name: "requests a second, nginx", value: median(rounds.map((round) => round.theirs)), unit: "" },
    { name: "bytes of the page (gzip)", value: one.length, unit: "" },
  ]);
}

function measure(url: string): Promise<number> {
  return requestsPerSecond(url, SECONDS);
}

/** As sent, not unpacked. */
async function readBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "gzip" } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve(Buffer.concat(chunks));
    })
      .on("error", reject)
      .end();
  });
}

/** The snapshots as deploy/nginx.conf serves them, and nothing else. @throws when there is no nginx */
async function startNginx(port: string): Promise<Child> {
  const folder = path.join(env().DATA_DIR, "nginx");
  mkdirSync(folder, { recursive: true });
  // Started as root, its workers would be somebody who may not read the folder.
  const asOurselves = process.getuid?.() === 0 ? "user root;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `${asOurselves} daemon off; worker_processes auto; error_log ${folder}/error.log; pid ${folder}/nginx.pid;
     events { worker_connections 1024; }
     http {
       access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { text/html html; }
       ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
       server {
         listen 127.0.0.1:${port}; root ${env().DATA_DIR}/snapshots; gzip_static on; open_file_cache max=1000;
         location / { try_files $uri $uri/index.html =404; }
       }
     }`,
  );
  const child = runChild("nginx", ["-c", path.join(folder, "nginx.conf"), "-e", `${folder}/error.log`]);
  await Promise.race([wait(500), child.ended]);
  return child;
}
