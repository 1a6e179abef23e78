import { expect, test } from "vitest";
import { defaultPaper } from "@/modules/settings/paper";
import { breadcrumbList } from "./breadcrumbs-json-ld";
import { authorMetadata, frontMetadata, hubMetadata, pageMetadata } from "./page-metadata";

const SITE = "https://daymark.example";
const paper = { ...defaultPaper, name: "The Daymark", tagline: "News from the coast" };
const ports = { slug: "ports", name: "Ports", description: "Ships and cranes." };

test("the front page is known by the paper's name and its card", () => {
  expect(frontMetadata(paper, SITE)).toMatchObject({
    title: { absolute: "The Daymark" },
    description: "News from the coast",
    alternates: { canonical: `${SITE}/` },
    openGraph: { type: "website", images: [{ url: `${SITE}/social/@paper.png`, width: 1200 }] },
  });
});

test("a hub and its months offer the hub's own feeds", () => {
  const hub = hubMetadata(ports, paper, SITE);
  const month = hubMetadata(ports, paper, SITE, { name: "March 2025", path: "/tags/ports/2025/03" });

  expect(hub.alternates?.types).toHaveProperty("application/rss+xml", [
    { url: `${SITE}/tags/ports/feed.xml`, title: "The Daymark: Ports (RSS)" },
  ]);
  expect(month.alternates).toMatchObject({ canonical: `${SITE}/tags/ports/2025/03`, types: hub.alternates?.types });
  expect(month.title).toEqual({ absolute: "Ports, March 2025 | The Daymark" });
});

test("an author without a biography is described by the role, else by the paper's line", () => {
  const author = { slug: "ilse-marrow", name: "Ilse Marrow", role: "Reporter", bio: "" };
  expect(authorMetadata(author, paper, SITE).description).toBe("Reporter");
  expect(authorMetadata({ ...author, role: "" }, paper, SITE).description).toBe("News from the coast");
});

test("a hidden page stays out of search engines", () => {
  const search = pageMetadata({ path: "/search", title: "Search", description: "", isHidden: true }, paper, SITE);
  expect(search.robots).toEqual({ index: false, follow: true });
});

test("breadcrumbs count from one and are absolute", () => {
  const list = breadcrumbList(
    [
      { name: "The Daymark", path: "/" },
      { name: "Ports", path: "/tags/ports" },
    ],
    SITE,
  );
  expect(list.itemListElement).toMatchObject([
    { position: 1, item: `${SITE}/` },
    { position: 2, item: `${SITE}/tags/ports` },
  ]);
});
