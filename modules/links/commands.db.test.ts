import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { askForChecks, checkLink } from "./commands";
import { urlHashOf } from "./link";

const NOW = new Date("2026-11-23T09:00:00Z");
const LOCAL = { isAllowed: (address: string) => address === "127.0.0.1", timeoutInMilliseconds: 300 };
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === "/moved") return response.writeHead(301, { location: "/here" }).end();
    if (url === "/round") return response.writeHead(302, { location: "/round" }).end();
    if (url === "/inside") return response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    if (url === "/slow") return;
    return response.writeHead({ "/here": 200, "/guarded": 403, "/gone": 410, "/broken": 503 }[url ?? ""] ?? 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ["/here", 200, ""],
  ["/moved", 200, ""],
  ["/guarded", 403, ""],
  ["/missing", 404, "not-found"],
  ["/gone", 410, "not-found"],
  ["/broken", 503, "unwell"],
  ["/round", null, "too-many-redirects"],
  ["/slow", null, "too-slow"],
  ["/inside", null, "not-public"],
])("a link to %s is kept as %s %s", async (path, status, problem) => {
  await checkLink(base + path, NOW, LOCAL);
  expect(await db().linkCheck.findUnique({ where: { urlHash: urlHashOf(base + path) } })).toMatchObject({
    ...{ url: base + path, status, problem, checkedAt: NOW },
  });
});

test("no link makes the worker ask this machine or its network", async () => {
  const asked = `${base}/here?by-the-rules-of-life`;
  await checkLink(asked, NOW);
  expect(await db().linkCheck.findFirst({ where: { url: asked } })).toMatchObject({ problem: "not-public" });
});

test("a link that waits to be followed is not queued twice", async () => {
  const url = "https://city.example/plan";
  await askForChecks([url, url]);
  await askForChecks([url]);
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM jobs.job WHERE name = 'check-link' AND data ->> 'url' = ${url} AND state = 'created'`;
  expect(jobs).toHaveLength(1);
});
