import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { BodyContext } from "@/components/article/body-context";
import { articleReading } from "@/modules/articles/article.fixture";
import type { IssueSheet } from "@/modules/issues/sheet";
import { paper, SITE, sheetOfEveryKind, story } from "@/modules/issues/sheet.fixture";
import type { ArchivedIssue } from "@/modules/letter-archive/letter-archive";
import { policyPaths } from "@/modules/settings/policies";
import { issueArticle } from "./issue-json-ld";
import { issueMetadata } from "./issue-metadata";
import { IssuePage } from "./issue-page";

const STORY_ID = "0192f0c1-7a3e-7c11-8d00-000000000009";
const card = { ...articleReading({ id: STORY_ID, slug: "last-ferry-moved", headline: "A later headline" }) };
const line = (slug: string) => ({
  slug,
  number: 37,
  subject: `About ${slug}`,
  preheader: "",
  sentAt: new Date("2026-11-13T15:00:00Z"),
});

const issueOf = (sheet: IssueSheet): ArchivedIssue => ({
  ...{
    id: "0192f0c1-7a3e-7c11-8d00-000000000802",
    slug: "38-boat",
    newsletterId: "0192f0c1-7a3e-7c11-8d00-000000000801",
  },
  ...{ sentAt: new Date("2026-11-20T15:00:00Z"), sheet, before: line("37-ice"), after: null },
});
const context = (stories: BodyContext["stories"] = new Map([[STORY_ID, card]])): BodyContext => ({
  ...{ pictures: new Map(), stories, newsletters: new Map(), path: "/newsletters/river-notes/38-boat" },
  clock: { timeZone: "Europe/Kyiv", now: new Date("2026-11-23T07:40:00Z") },
});
const hub = (isOffered = true) => ({
  ...{ id: "0192f0c1-7a3e-7c11-8d00-000000000801", slug: "river-notes", name: "River Notes", host: "", isOffered },
  ...{ description: "Notes", rhythm: "Fridays", language: "en", colour: null, picture: null },
});
const drawn = (sheet = sheetOfEveryKind, stories = context().stories, isOffered = true) =>
  new JSDOM(
    renderToStaticMarkup(<IssuePage issue={issueOf(sheet)} newsletter={hub(isOffered)} context={context(stories)} />),
  ).window.document;

test("a letter stands on its page with all that it said, its form, and the way to the one before", () => {
  const page = drawn();

  expect(page.querySelector("h1")?.textContent).toBe("Eleven people who waited for a boat");
  expect(page.querySelector("header")?.textContent).toContain("River Notes · No. 38");
  expect(page.body.textContent).toContain("Good evening. This week");
  expect(page.body.textContent).toContain("Paid for by Brenna Ropes");
  expect(page.querySelector("form input[name='newsletter']")?.getAttribute("value")).toBe("river-notes");
  expect(page.querySelector("nav a")?.getAttribute("href")).toBe("/newsletters/river-notes/37-ice");
});

test("a story is told as it was sent, and leads to where it is now", () => {
  const page = drawn({ ...sheetOfEveryKind, blocks: [story({ headline: "As it was sent" })] });
  const link = page.querySelector(".letter-stories h2 a");
  expect([link?.textContent, link?.getAttribute("href")]).toEqual(["As it was sent", "/articles/last-ferry-moved"]);
});

test("a story that was withdrawn since is gone, and leaves no frame behind", () => {
  const page = drawn({ ...sheetOfEveryKind, blocks: [story({ headline: "As it was sent" })] }, new Map());
  expect(page.body.textContent).not.toContain("As it was sent");
  expect(page.querySelector(".letter-stories")).toBeNull();
});

test("a newsletter that is no longer sent asks for no address", () => {
  expect(drawn(sheetOfEveryKind, context().stories, false).querySelector("form")).toBeNull();
});

test("machines are told which issue of which newsletter it is, and when it was sent", () => {
  const issue = issueOf(sheetOfEveryKind);
  expect(
    issueArticle({
      issue,
      paper: { ...paper, timeZone: "Europe/Kyiv" },
      logo: null,
      siteUrl: SITE,
      policies: policyPaths([]),
    }),
  ).toMatchObject({
    "@type": "Article",
    url: `${SITE}/newsletters/river-notes/38-boat`,
    datePublished: "2026-11-20T17:00:00+02:00",
    author: { "@type": "Person", name: "Nadia Korvin" },
    isPartOf: { issueNumber: 38, isPartOf: { name: "River Notes", url: `${SITE}/newsletters/river-notes` } },
  });
});

test("where it is shared it is called by its subject, at its one address", () => {
  expect(issueMetadata(issueOf(sheetOfEveryKind), paper, SITE, null)).toMatchObject({
    title: { absolute: "Eleven people who waited for a boat | River Notes" },
    description: "A ferry, a cellar, and bread by van",
    alternates: { canonical: `${SITE}/newsletters/river-notes/38-boat` },
    openGraph: { type: "article", publishedTime: "2026-11-20T15:00:00.000Z" },
  });
});

test("nothing of a reader or of the letter's way to them stands on the page", () => {
  const sender = {
    ...sheetOfEveryKind.newsletter,
    fromAddress: "letters@daymark.example",
    replyTo: "nadia@daymark.example",
  };
  const markup = drawn({ ...sheetOfEveryKind, newsletter: sender }).documentElement.outerHTML;
  expect(markup).not.toMatch(/letters@daymark|nadia@daymark/);
  expect(markup).not.toMatch(/newsletters\/(?:unsubscribe|preferences)|token=/);
});
