import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request as ask, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ClickCount } from "@/modules/clicks/click";
import { db } from "@/modules/platform/db";
import { LOADER_SOURCE } from "@/modules/platform/loader";
import { readNetworks } from "@/modules/platform/network";
import { store } from "@/modules/platform/storage";
import { printPath } from "@/modules/snapshots/print";
import { type ClickStore, ClickTally } from "./click-tally";
import type { WebContext } from "./context";
import { openLiveLine } from "./live/line";
import { startWebServer, type WebServer } from "./server";
import { WarmSnapshots } from "./warm-snapshots";

const SITE_URL = "https://paper.example";
const SECRET = "0123456789abcdef0123456789abcdef";

/** Stands for Next: what it draws, and how often it was asked. */
const drawn = new Map<string, { status: number; html: string }>();
const drawings: string[] = [];
const pageOf = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${text}</title><style data-href="a">p{color:red}</style>
  <script src="/_next/a.js"></script></head><body><p>${text}</p><script>self.__next_f=[]</script></body></html>`;

let server: WebServer;
let web: WebContext;
let storeClicks: ClickStore = async () => {};

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "masthead-web-"));
  mkdirSync(path.join(folder, "media"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "media", "gulls.1a2b.mp3"), "0123456789");
  writeFileSync(path.join(folder, "assets", "islands.9f.js"), "console;".repeat(100));

  const snapshotFile = store("snapshots").fileOf;
  web = {
    siteUrl: SITE_URL,
    origins: new Set([SITE_URL]),
    trustedProxies: readNetworks("127.0.0.1 10.0.0.0/8"),
    pages: draw,
    live: openLiveLine({ secret: SECRET, origins: new Set([SITE_URL]) }),
    pagesUpgrade: null,
    press: { webUrl: "", secret: SECRET, clock: () => new Date() },
    clicks: new ClickTally(
      (clicks) => storeClicks(clicks),
      () => new Date(),
    ),
    warm: new WarmSnapshots(snapshotFile, { siteUrl: SITE_URL, onionUrl: "http://paper.onion" }),
    snapshotFile,
    mediaRoot: path.join(folder, "media"),
    assetsRoot: path.join(folder, "assets"),
    isDevelopment: false,
  };
  server = await startWebServer(web, "127.0.0.1", 0);
  web.press.webUrl = `http://127.0.0.1:${server.port}`;
  drawn.set("/gone", { status: 200, html: pageOf("This story was withdrawn") });
  drawn.set("/missing", { status: 200, html: pageOf("There is no such page") });
});

afterAll(() => server.stop());

async function draw(request: IncomingMessage, response: import("node:http").ServerResponse): Promise<void> {
  const url = request.url ?? "";
  drawings.push(url);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const page = drawn.get(url) ?? { status: 404, html: pageOf("Not found") };
  response.writeHead(page.status, {
    "content-type": "text/html; charset=utf-8",
    "x-forwarded": headerList(request),
    "x-asker": `${request.headers["x-forwarded-for"]}`,
  });
  response.end(page.html);
}

const headerList = (request: IncomingMessage) => `${request.headers["x-forwarded-host"] ?? "none"}`;

type Answer = { status: number; headers: IncomingMessage["headers"]; bytes: Buffer; text: string };

function get(target: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: "127.0.0.1", port: server.port, path: target, method, headers, agent: false },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
      },
    );
    request.on("error", reject).end(body);
  });
}

let count = 0;
function newPath(text = "The river froze"): string {
  count += 1;
  const address = `/articles/story-${count}`;
  drawn.set(address, { status: 200, html: pageOf(text) });
  return address;
}

test("the first reader of a page has it printed; the next is sent the file", async () => {
  const address = newPath();
  const [first, second] = [await get(address), await get(address)];

  expect(first).toMatchObject({ status: 200, text: second.text });
  expect(first.text).toContain("The river froze");
  expect(first.text).not.toContain("_next");
  expect(drawings.filter((url) => url === address)).toHaveLength(1);
});

test("a page asked for by many at once is printed once, whatever their query strings", async () => {
  const address = newPath();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => get(`${address}?utm=${index}`)));

  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(drawings.filter((url) => url.startsWith(address))).toHaveLength(1);
});

test("what a browser takes decides how a page is packed", async () => {
  const address = newPath();
  const plain = await get(address);
  const br = await get(address, { "accept-encoding": "gzip, deflate, br, zstd" });
  const gzip = await get(address, { "accept-encoding": "br;q=0.1, gzip" });
  const none = await get(address, { "accept-encoding": "br;q=0, identity" });

  expect(br.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text);
  expect(none.headers["content-encoding"]).toBeUndefined();
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  expect(br.headers.vary).toBe("Accept-Encoding, Save-Data");
});

test("a reader who has the page already is told so, with the same protection", async () => {
  const address = newPath();
  const page = await get(address);
  const again = await get(address, { "if-none-match": `"other", W/${page.headers.etag}` });

  expect(again).toMatchObject({ status: 304, text: "" });
  for (const name of ["etag", "cache-control", "vary", "content-security-policy", "strict-transport-security"]) {
    expect(again.headers[name]).toBe(page.headers[name]);
  }
});

test("HEAD says what GET would, without the page", async () => {
  const address = newPath();
  const head = await get(address, {}, "HEAD");
  const page = await get(address);

  expect(head).toMatchObject({ status: 200, text: "" });
  expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
  expect(head.headers.etag).toBe(page.headers.etag);
});

test("every answer is protected, and a page may use only its own style and our script", async () => {
  const address = newPath();
  for (const answer of [await get(address), await get("/articles/none"), await get("/%"), await get("/media/x.jpg")]) {
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "strict-transport-security": "max-age=31536000",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
  const policy = `${(await get(address)).headers["content-security-policy"]}`;
  expect(policy).toContain(`default-src 'self'; script-src 'self' ${LOADER_SOURCE}; style-src 'self' 'sha256-`);
  expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
});

test("a page says where it stands in Tor's own network", async () => {
  const address = newPath();
  for (const headers of [{}, { cookie: "theme=dark" }]) {
    expect((await get(address, headers)).headers["onion-location"]).toBe(`http://paper.onion${address}`);
  }
});

test("what another process prints shows at once", async () => {
  const address = newPath("Before");
  expect((await get(address)).text).toContain("Before");

  drawn.set(address, { status: 200, html: pageOf("After") });
  await printPath(address, web.press);
  expect((await get(address)).text).toContain("After");
});

test("a page that is not there is said to be, and never stored", async () => {
  const answer = await get("/articles/never-was");

  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain("_next");
  expect(await store("snapshots").has("articles/never-was/index.html")).toBe(false);
});

test("an address that leads nowhere shows the paper's own page, not the shell that Next draws for its script", async () => {
  drawn.set("/articles/nowhere", { status: 404, html: '<html id="__next_error__"><body></body></html>' });

  const answer = await get("/articles/nowhere");

  expect(answer).toMatchObject({ status: 404, text: expect.stringContaining("There is no such page") });
  expect(drawings.filter((url) => url === "/articles/nowhere")).toHaveLength(1);
});

test("addresses that are nobody's cost no drawing each, and the page that says so is finished once", async () => {
  await get("/articles/first-that-is-not-there");
  const before = drawings.length;
  for (const path of ["/a/b/c", "/wp-login.php", "/.env", "/missing", "/gone", "/articles/a/b"]) {
    expect(await get(path)).toMatchObject({ status: 404, text: expect.stringContaining("There is no such page") });
  }
  expect(drawings).toHaveLength(before);
});

test("whoever keeps asking for stories that are not there is asked to wait; others and what is printed are served", async () => {
  const printed = newPath();
  await get(printed);
  const flood = { "x-forwarded-for": "198.51.100.77" };
  const statuses = new Set<number>();
  for (let index = 0; index < 130; index += 1) statuses.add((await get(`/articles/guess-${index}`, flood)).status);

  expect(statuses).toEqual(new Set([404, 429]));
  expect((await get("/articles/guess-200", flood)).headers["retry-after"]).toBe("5");
  expect((await get(printed, flood)).status).toBe(200);
  expect((await get("/articles/guess-200")).status).toBe(404);
});

test("what cannot be printed now is said quietly; what was printed is still sent", async () => {
  const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
  const printed = newPath();
  await get(printed);
  const address = newPath();
  for (const path of [printed, address]) drawn.set(path, { status: 500, html: "The database is down" });

  expect(await get(address)).toMatchObject({ status: 503 });
  expect((await get(address)).headers["retry-after"]).toBe("5");
  expect((await get(address)).text).toContain("cannot print this page right now");
  expect((await get(printed)).status).toBe(200);
  complaints.mockRestore();
});

test("a withdrawn story is gone at once", async () => {
  const address = newPath();
  await get(address);
  const names = `${address.slice(1)}`;
  await store("snapshots").write(`${names}/gone.html`, "<h1>Withdrawn</h1>");
  await store("snapshots").remove(`${names}/index.html`);

  expect(await get(address)).toMatchObject({ status: 410, text: "<h1>Withdrawn</h1>" });
});

test("an address that moved leads to the new one in one hop, with or without a slash", async () => {
  await db().redirect.create({ data: { fromPath: "/old-address", toPath: "/about" } });
  await db().redirect.create({ data: { fromPath: "/2019/03/older", toPath: "/articles/лід" } });

  for (const path of ["/old-address", "/old-address", "/old-address/"]) {
    expect(await get(path)).toMatchObject({ status: 301, headers: { location: "/about" } });
  }
  expect((await get("/2019/03/older/?p=1")).headers.location).toBe("/articles/%D0%BB%D1%96%D0%B4");
});

test("a slash at the end is taken away, the query kept", async () => {
  expect(await get(`${newPath()}/?page=2`)).toMatchObject({
    status: 301,
    headers: { location: `/articles/story-${count}?page=2` },
  });
});

test.each(["/%", "/a%2Fb", "/..%2f..%2fetc/passwd", "/%00", "//evil.example/"])("%s is refused", async (target) => {
  expect((await get(target)).status).toBe(400);
});

test("a picture the reader has already is not sent again, however the browser lists what it has", async () => {
  const etags = await Promise.all(
    ["/media/gulls.1a2b.mp3", "/assets/islands.9f.js"].map(
      async (file) => [file, (await get(file)).headers.etag] as const,
    ),
  );
  for (const [file, etag] of etags) {
    for (const known of [`${etag}`, `"other", ${etag}`, `W/${etag}`, "*"]) {
      expect(await get(file, { "if-none-match": known })).toMatchObject({ status: 304, text: "" });
    }
    expect((await get(file, { "if-none-match": '"other"' })).status).toBe(200);
  }
});

test("sound can be asked for in parts", async () => {
  const ranged = (range: string) => get("/media/gulls.1a2b.mp3", { range });

  expect(await get("/media/gulls.1a2b.mp3")).toMatchObject({
    status: 200,
    text: "0123456789",
    headers: { "cache-control": "public, max-age=31536000, immutable", "accept-ranges": "bytes" },
  });
  expect(await ranged("bytes=2-4")).toMatchObject({
    status: 206,
    text: "234",
    headers: { "content-range": "bytes 2-4/10" },
  });
  expect((await ranged("bytes=7-")).text).toBe("789");
  expect((await ranged("bytes=-2")).text).toBe("89");
  expect(await ranged("bytes=10-")).toMatchObject({ status: 416, headers: { "content-range": "bytes */10" } });
  expect(await ranged("bytes=0-1,3-4")).toMatchObject({ status: 200, text: "0123456789" });
});

test("script is sent packed and for good; files outside are not sent", async () => {
  const script = await get("/assets/islands.9f.js", { "accept-encoding": "br" });

  expect(script.headers).toMatchObject({ "content-encoding": "br", "content-type": "text/javascript; charset=utf-8" });
  expect(script.headers["cache-control"]).toContain("immutable");
  expect(script.headers["content-security-policy"]).not.toContain("sandbox"); // else it could not work aside of the page
  for (const path of ["/assets/none.js", "/media/.writing/a", "/media/"]) {
    expect((await get(path)).status).toBe(path === "/media/" ? 301 : 404);
  }
});

test("a reader's colours come with the page and are kept from shared caches", async () => {
  const address = newPath();
  const dark = await get(address, { cookie: "a=b; theme=dark" });

  expect(dark.text).toContain('<html data-theme="dark"');
  expect(dark.headers["cache-control"]).toBe("private, no-cache");
  expect((await get(address, { cookie: "theme=purple" })).text).not.toContain("data-theme");
  expect((await get(address)).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test("forms are taken from our own pages only", async () => {
  const post = (headers: Record<string, string>) => get("/api/newsletters/subscribe", headers, "POST", "a=b");

  expect((await post({})).status).toBe(403);
  expect((await post({ origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ origin: SITE_URL, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ origin: SITE_URL })).status).toBe(404); // Next's own answer
  expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(404);
  expect((await get("/api/payments/webhook", {}, "POST", "{}")).status).toBe(404);
});

test("one click in a mail program comes from nowhere, and a page that tells nobody its address from null", async () => {
  const post = (path: string, headers: Record<string, string>) => get(path, headers, "POST", "a=b");

  expect((await post("/api/newsletters/unsubscribe?token=a", {})).status).toBe(404); // Next's own answer
  expect((await post("/api/newsletters/unsubscribe?token=a", { origin: "https://mail.example" })).status).toBe(404);
  for (const path of ["/api/newsletters/confirm", "/api/newsletters/preferences"]) {
    expect((await post(path, { origin: "null" })).status).toBe(404);
    expect((await post(path, {})).status).toBe(403);
    expect((await post(path, { origin: "null", "sec-fetch-site": "cross-site" })).status).toBe(403);
  }
  expect((await post("/api/newsletters/subscribe", { origin: "null" })).status).toBe(403);
});

test("a page behind a link of a letter tells nobody its address, and is kept by nobody", async () => {
  drawn.set("/newsletters/confirm?token=a", { status: 200, html: pageOf("Confirm your newsletters") });
  const page = await get("/newsletters/confirm?token=a");

  expect(page).toMatchObject({ status: 200, text: expect.stringContaining("Confirm your newsletters") });
  expect(page.headers).toMatchObject({
    ...{ "referrer-policy": "no-referrer", "cache-control": "no-store", "x-robots-tag": "noindex" },
  });
  expect(await store("snapshots").has("newsletters/confirm/index.html")).toBe(false);
});

test("a form that is too large is not taken", async () => {
  const headers = { origin: SITE_URL, "transfer-encoding": "chunked" };

  expect((await get("/api/preorders", headers, "POST", "x".repeat(2_000_000))).status).toBe(413);
});

test("nothing is sent to a printed page", async () => {
  expect(await get(newPath(), { origin: SITE_URL }, "POST", "a=b")).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
  });
});

test("Next never hears of another host, and its picture optimiser is not there", async () => {
  const answer = await get("/search?q=ice", { "x-forwarded-host": "evil.example" });

  expect(answer.headers["x-forwarded"]).toBe("none");
  expect((await get("/_next/image?url=/a.png&w=64&q=75")).status).toBe(404);
});

test("Next is told who asks, by the word of our own proxies and of nobody else", async () => {
  const askerOf = async (forwarded: string) =>
    (await get("/search?q=ice", { "x-forwarded-for": forwarded })).headers["x-asker"];

  expect(await askerOf("198.51.100.1")).toBe("198.51.100.1");
  expect(await askerOf("192.0.2.66, 198.51.100.1, 10.0.0.9")).toBe("198.51.100.1");
  expect(await askerOf("nonsense")).toBe("127.0.0.1");
});

test("nobody but the press sees a page as the framework draws it", async () => {
  const address = newPath();

  expect((await get(address, { "x-masthead-press": "guess" })).text).not.toContain("_next");
});

const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

test("who comes from a letter is sent the same file as everybody, and is counted without a name", async () => {
  const address = newPath();
  const counted: ClickCount[] = [];
  storeClicks = async (clicks) => void counted.push(...clicks);
  const plain = await get(address, BROWSER);
  const answers = [
    await get(`${address}?letter=delta-weekly-38`, BROWSER),
    await get(`${address}?utm=1&letter=delta-weekly-38`, { ...BROWSER, cookie: "theme=dark" }),
    await get(`${address}?letter=morning-7`, BROWSER),
  ];
  await get(`${address}?letter=delta-weekly-38`, BROWSER, "HEAD");
  await get(`${address}?letter=delta-weekly-38`, { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  await get(`${address}?letter=delta-weekly-38`, { ...BROWSER, "sec-purpose": "prefetch" });
  await get(`${address}?letter=nonsense`, BROWSER);
  await get(`/articles/no-such-story?letter=delta-weekly-38`, BROWSER);
  await web.clicks.flush();

  expect(answers[0]).toMatchObject({ status: 200, text: plain.text });
  expect(drawings.filter((url) => url.startsWith(address))).toHaveLength(1);
  expect(
    counted.map(({ newsletterSlug, number, path, count: times }) => ({ newsletterSlug, number, path, times })),
  ).toEqual([
    { newsletterSlug: "delta-weekly", number: 38, path: address, times: 2 },
    { newsletterSlug: "morning", number: 7, path: address, times: 1 },
  ]);
  expect(counted.every((click) => Object.keys(click).length === 5)).toBe(true);
});

test("the first reader of a page from a letter is counted too, though it is printed for them", async () => {
  const counted: ClickCount[] = [];
  storeClicks = async (clicks) => void counted.push(...clicks);
  const address = newPath();
  await get(`${address}?letter=delta-weekly-38`, BROWSER);
  await web.clicks.flush();
  expect(counted).toMatchObject([{ path: address, count: 1 }]);
});
