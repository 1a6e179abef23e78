import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { pingHub } from "./websub";

test("a hub is told of every feed that has news, by its whole address", async () => {
  const told: URLSearchParams[] = [];
  let status = 204;
  const hub = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    told.push(new URLSearchParams(body));
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  const ping = () => {
    const url = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
    const feeds = ["/feed.xml", "/tags/лід/atom.xml"];
    return pingHub(url, "https://paper.example", feeds, new AbortController().signal);
  };

  await ping();
  expect(told[0]?.get("hub.mode")).toBe("publish");
  expect(told[0]?.getAll("hub.url")).toEqual([
    "https://paper.example/feed.xml",
    "https://paper.example/tags/%D0%BB%D1%96%D0%B4/atom.xml",
  ]);

  status = 500;
  await expect(ping()).rejects.toThrow("The hub answered with 500");
  hub.close();
});
