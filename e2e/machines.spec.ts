import { expect, test } from "./fixtures";

test("a page is sent with headers that let nobody in, and sets no cookie", async ({ request }) => {
  const headers = (await request.get("/")).headers();

  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a page that has not changed is not sent again, with the same headers", async ({ request }) => {
  const first = await request.get("/news-feed");
  const again = await request.get("/news-feed", { headers: { "if-none-match": first.headers().etag ?? "" } });

  expect(again.status()).toBe(304);
  expect(again.headers()["content-security-policy"]).toBe(first.headers()["content-security-policy"]);
});

test("query strings lead to the same print", async ({ request }) => {
  const plain = await request.get("/about");
  const tagged = await request.get("/about?utm_source=letter&x=1");

  expect(tagged.headers().etag).toBe(plain.headers().etag);
});

test("whatever asks for a sign of the paper by its old name is given one", async ({ request }) => {
  const icon = await request.get("/favicon.ico");

  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toMatch(/^image\//);
  expect([...(await icon.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0]); // as files of icons begin
});

for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/tags/ports/feed.xml", "/authors/ilse-marrow/atom.xml"]) {
  test(`${path} is a feed with full text and absolute addresses`, async ({ request }) => {
    const answer = await request.get(path);
    const text = await answer.text();

    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toMatch(/rss\+xml|atom\+xml|feed\+json/);
    expect(text.length).toBeGreaterThan(5_000);
    expect(text).not.toMatch(/(?:href|src)=\\?(?:"|&quot;)\/(?!\/)/);
  });
}

test("search engines are shown every story and told where not to go", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  const index = await (await request.get("/sitemap.xml")).text();
  const news = await (await request.get("/news-sitemap.xml")).text();

  expect(robots).toMatch(/Disallow: \/desk/);
  expect(robots).toMatch(/Sitemap: http/);
  expect(index).toMatch(/<sitemap><loc>http[^<]*\/sitemaps\/\d{4}-\d{2}\.xml/);
  expect(news).toContain("<news:name>The Daymark</news:name>");
});

test("a story says what it is to machines", async ({ page }) => {
  await page.goto("/articles/harbour-without-light");
  const data = await page.locator("script[type='application/ld+json']").first().textContent();
  const article = JSON.parse(data ?? "{}");

  expect(JSON.stringify(article)).toContain("NewsArticle");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/articles\/harbour-without-light$/);
  await expect(page.locator("meta[property='og:image']").first()).toHaveAttribute("content", /^http/);
});

test("the image optimizer of the framework is shut", async ({ request }) => {
  expect((await request.get("/_next/image?url=%2Fx.png&w=640&q=75")).status()).toBe(404);
});

test("a form from another site is refused", async ({ request }) => {
  const answer = await request.post("/api/newsletters/subscribe", {
    form: { email: "marta@post.example", newsletter: "delta-weekly" },
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(answer.status()).toBe(403);
});
