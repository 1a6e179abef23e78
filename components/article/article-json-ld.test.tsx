import { expect, test } from "vitest";
import { jsonForScript } from "@/components/site/json-ld";
import { articleReading, harbourHero } from "@/modules/articles/article.fixture";
import type { Picture } from "@/modules/media/image";
import { defaultPaper } from "@/modules/settings/paper";
import { policyPaths } from "@/modules/settings/policies";
import { newsArticle } from "./article-json-ld";

const SITE = "https://daymark.example";
const paper = { ...defaultPaper, name: "The Daymark", timeZone: "Europe/Kyiv" };
const described = (changes = {}, pages: string[] = [], logo: Picture | null = null) =>
  newsArticle({ article: articleReading(changes), paper, logo, siteUrl: SITE, policies: policyPaths(pages) });

test("a story says when it was published and changed, on the paper's own clock", () => {
  expect(described()).toMatchObject({
    "@type": "NewsArticle",
    headline: "The harbour that learned to work without light",
    datePublished: "2026-11-23T06:00:00+02:00",
    dateModified: "2026-11-23T06:00:00+02:00",
  });
  expect(described({ revisedAt: new Date("2026-07-01T09:00:00Z") })).toMatchObject({
    dateModified: "2026-07-01T12:00:00+03:00",
  });
});

test("each author is one person with a profile; without any the newsroom answers", () => {
  expect(described()).toMatchObject({
    author: [{ "@type": "Person", name: "Ilse Marrow", url: `${SITE}/authors/ilse-marrow`, jobTitle: "Reporter" }],
  });
  expect(described({ authors: [] })).toMatchObject({ author: { "@type": "Organization", name: "The Daymark" } });
});

test("a picture is offered in three shapes with its credit and whose it is", () => {
  const story = described({ hero: harbourHero });

  expect(story).toMatchObject({
    image: [
      {
        url: `${SITE}/media/jpeg-16x9.jpg`,
        width: "1920",
        creditText: "Ruth Amsel",
        copyrightNotice: "© 2026 Ruth Amsel",
      },
      { url: `${SITE}/media/jpeg-4x3.jpg` },
      { url: `${SITE}/media/jpeg-1x1.jpg` },
    ],
  });
  expect(described()).not.toHaveProperty("image");
  const unclaimed = JSON.stringify(described({ hero: { ...harbourHero, credit: "", copyright: "" } }));
  expect(unclaimed).not.toMatch(/creditText|copyrightNotice/);
});

test("the publisher claims only policies whose page exists", () => {
  expect(described({}, ["ethics", "about"])).toMatchObject({
    publisher: {
      "@type": "NewsMediaOrganization",
      name: "The Daymark",
      correctionsPolicy: `${SITE}/corrections`,
      ethicsPolicy: `${SITE}/ethics`,
      publishingPrinciples: `${SITE}/about`,
    },
  });
  expect(JSON.stringify(described())).not.toContain("ethicsPolicy");
});

test("the publisher shows its logo where it has one", () => {
  expect(described().publisher).not.toHaveProperty("logo");
  expect(described({}, [], harbourHero.picture).publisher).toMatchObject({
    logo: { "@type": "ImageObject", url: expect.stringMatching(/^https:\/\/daymark\.example\/media\/.+\.jpg$/) },
  });
});

test("a correction is told with its day", () => {
  const corrections = [{ text: "The pier is 300 m long.", correctedAt: new Date("2026-11-23T10:00:00Z") }];
  expect(described({ corrections })).toMatchObject({
    correction: [
      { "@type": "CorrectionComment", text: "The pier is 300 m long.", datePublished: "2026-11-23T12:00:00+02:00" },
    ],
  });
});

test("a headline cannot close the element that holds the description", () => {
  const headline = "</script><script>alert(1)</script><!--";
  const json = jsonForScript(described({ headline }));

  expect(json).not.toContain("<");
  expect(JSON.parse(json).headline).toBe(headline);
});
