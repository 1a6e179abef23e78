import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { isPublicAddress } from "@/modules/platform/public-address";
import { FETCH_RULES, fetchPicture } from "./fetch-picture";

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
}

/** As in life, but for this machine's own address. */
const RULES = { ...FETCH_RULES, isAllowed: (address: string) => address === "127.0.0.1", maxBytes: 1_000 };

describe("the open Internet", () => {
  test.each(["8.8.8.8", "193.0.6.139", "2a00:1450:4001:830::200e"])("%s is of it", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2001::1",
    "not an address",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("a picture", () => {
  test("comes from its address, over a redirect", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/b") response.end("bytes");
      else response.writeHead(302, { location: "/b" }).end();
    });
    expect(await fetchPicture(`${site}/a`, RULES)).toEqual({ ok: true, value: Buffer.from("bytes") });
  });

  test("does not come from this machine or its network", async () => {
    let calls = 0;
    const site = await serve((_, response) => {
      calls += 1;
      response.end("secret");
    });
    for (const address of [
      site,
      site.replace("127.0.0.1", "localhost"),
      site.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
    ]) {
      expect(await fetchPicture(address)).toEqual({ ok: false, failure: "not-public" });
    }
    expect(calls).toBe(0);
  });

  test("does not come by a redirect to where it may not come from", async () => {
    const site = await serve((_, response) =>
      response.writeHead(301, { location: "http://169.254.169.254/latest" }).end(),
    );
    expect(await fetchPicture(site, RULES)).toEqual({ ok: false, failure: "not-public" });
  });

  test.each(["ftp://x.example/a.jpg", "file:///etc/passwd", "nothing"])("does not come from %s", async (address) => {
    expect(await fetchPicture(address, RULES)).toEqual({ ok: false, failure: "not-a-web-address" });
  });

  test("is given up after five redirects", async () => {
    let calls = 0;
    const site = await serve((_, response) => {
      calls += 1;
      response.writeHead(302, { location: "/again" }).end();
    });
    expect(await fetchPicture(site, RULES)).toEqual({ ok: false, failure: "too-many-redirects" });
    expect(calls).toBe(6);
  });

  test("is given up where it is too large, too slow, cut off or not there", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/large") response.end(Buffer.alloc(1_001));
      else if (request.url === "/none") response.writeHead(404).end();
      else if (request.url === "/cut")
        response.writeHead(200, { "content-length": "10" }).write("abc", () => response.destroy());
      else response.write("a"); // and no more
    });
    const failureOf = async (path: string) => {
      const result = await fetchPicture(site + path, { ...RULES, timeoutInMilliseconds: 300 });
      return result.ok ? null : result.failure;
    };
    expect(await failureOf("/large")).toBe("too-large");
    expect(await failureOf("/none")).toBe("not-found");
    expect(await failureOf("/cut")).toBe("not-reachable");
    expect(await failureOf("/slow")).toBe("too-slow");
  });
});
