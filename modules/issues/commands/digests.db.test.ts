import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { newsletter, story } from "@/modules/letter-archive/queries.fixture";
import type { Digest } from "@/modules/newsletters/digest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { issueBlocks, storyIdsOf } from "../issue";
import { composeDueDigests } from "./digests";

const clock = byTheClock("the clock");
const daily: Digest = {
  ...{ rhythm: "daily", time: "06:30", source: { kind: "since-last" }, mostStories: 6, isHeld: false, subject: "" },
};
/** Another language for each newsletter, so that the stories of one are no other's. */
let language = "aaa";
let troubles: string[] = [];

beforeEach(async () => {
  await db().newsletter.updateMany({ data: { retiredAt: new Date("2026-01-01T00:00:00Z") } });
  language = `a${String.fromCharCode(97 + Math.floor(Math.random() * 26))}${String.fromCharCode(97 + Math.floor(Math.random() * 26))}`;
  await db().article.deleteMany({ where: { language } });
  troubles = [];
});

const at = (instant: string) => new Date(instant);
const compose = (instant: string) =>
  composeDueDigests(clock, at(instant), (message, error) => troubles.push(`${message}: ${error}`));

type Setting = Partial<Digest> & { digestedAt?: Date | null; readers?: number };

async function digested(setting: Setting = {}) {
  const { digestedAt = at("2026-11-22T06:30:00Z"), readers = 1, ...digest } = setting;
  const of = await newsletter({ language });
  await db().newsletter.update({ where: { id: of.id }, data: { digest: { ...daily, ...digest }, digestedAt } });
  for (let index = 0; index < readers; index += 1) {
    const reader = await db().reader.create({ data: { email: `${randomUUID()}@post.example` } });
    await db().subscription.create({
      data: { newsletterId: of.id, readerId: reader.id, confirmedAt: at("2026-11-01T00:00:00Z") },
    });
  }
  return of;
}

const published = (publishedAt: string, headline = "Ice") =>
  story({ publishedAt: at(publishedAt), language, headline });
const issuesOf = (newsletterId: string) =>
  db().issue.findMany({ where: { newsletterId }, orderBy: [{ createdAt: "asc" }, { dueAt: "asc" }] });
const sent = (id: string, startedAt: string) =>
  db().issue.update({ where: { id }, data: { state: "sent", startedAt: at(startedAt), sheet: {} } });

describe("at its minute", () => {
  test("a digest is composed of what is new, and goes out at once", async () => {
    const of = await digested();
    const [older, newer] = [
      await published("2026-11-22T08:00:00Z", "Ice"),
      await published("2026-11-23T05:00:00Z", "Thaw"),
    ];
    await published("2026-11-22T06:30:00Z", "Told before");
    await published("2026-11-23T06:31:00Z", "Still to come");

    expect(await compose("2026-11-23T06:29:59Z")).toEqual([]);
    const composed = await compose("2026-11-23T06:32:00Z");

    const [issue] = await issuesOf(of.id);
    expect(composed).toEqual([issue?.id]);
    expect(issue).toMatchObject({
      ...{ state: "scheduled", isDigest: true, problem: "", sendAt: at("2026-11-23T06:30:00Z"), startedAt: null },
      ...{ number: 1, slug: "1-thaw", subject: "Thaw", preheader: "Ice", createdBy: "the clock" },
    });
    expect(storyIdsOf(issueBlocks.parse(issue?.blocks))).toEqual([newer.id, older.id]);
    expect(troubles).toEqual([]);
  });

  test("it is composed once, by however many workers, and however often they look", async () => {
    const of = await digested();
    await published("2026-11-22T08:00:00Z");
    const looks = await Promise.all(Array.from({ length: 6 }, () => compose("2026-11-23T06:30:00Z")));
    await compose("2026-11-23T06:30:05Z");

    expect(looks.flat()).toHaveLength(1);
    expect(await issuesOf(of.id)).toHaveLength(1);
  });

  test("two that are due together have each their number", async () => {
    const newsletters = [await digested(), await digested()];
    await published("2026-11-22T08:00:00Z");
    expect(await compose("2026-11-23T06:30:00Z")).toHaveLength(2);
    for (const { id } of newsletters) expect(await issuesOf(id)).toMatchObject([{ number: 1 }]);
  });

  test("nothing is composed where nothing is new, and what comes later waits for the next one", async () => {
    const of = await digested();
    expect(await compose("2026-11-23T06:30:00Z")).toEqual([]);
    await published("2026-11-23T06:40:00Z", "Came too late");
    expect(await compose("2026-11-23T07:00:00Z")).toEqual([]);

    expect(await compose("2026-11-24T06:30:00Z")).toHaveLength(1);
    expect(await issuesOf(of.id)).toMatchObject([{ subject: "Came too late" }]);
  });

  test("nothing is composed for nobody", async () => {
    const of = await digested({ readers: 0 });
    await published("2026-11-22T08:00:00Z");
    expect(await compose("2026-11-23T06:30:00Z")).toEqual([]);
    expect(await issuesOf(of.id)).toEqual([]);
  });

  test("no story of another language, none withdrawn, and none of a newsletter that is no longer sent", async () => {
    const of = await digested();
    await story({ publishedAt: at("2026-11-22T08:00:00Z"), language: "zz" });
    await story({ publishedAt: at("2026-11-22T08:00:00Z"), language, withdrawnAt: at("2026-11-22T09:00:00Z") });
    expect(await compose("2026-11-23T06:30:00Z")).toEqual([]);

    await published("2026-11-23T08:00:00Z");
    await db().newsletter.update({ where: { id: of.id }, data: { retiredAt: at("2026-11-23T09:00:00Z") } });
    expect(await compose("2026-11-24T06:30:00Z")).toEqual([]);
  });

  test("as many stories as the newsletter wants, the newest", async () => {
    const of = await digested({ mostStories: 2, subject: "{count} stories of {date}" });
    for (const hour of ["08", "09", "10"]) await published(`2026-11-22T${hour}:00:00Z`, `At ${hour}`);
    await compose("2026-11-23T06:30:00Z");

    const [issue] = await issuesOf(of.id);
    expect(issue?.subject).toMatch(/^2 stories of /);
    expect(issue?.preheader).toBe("At 10 · At 09");
  });
});

describe("after an outage", () => {
  test("of an hour it still goes out, and of more somebody is asked", async () => {
    const of = await digested();
    await published("2026-11-22T08:00:00Z");
    await compose("2026-11-23T07:31:00Z");

    expect(await issuesOf(of.id)).toMatchObject([
      { state: "scheduled", problem: "late", sendAt: at("2026-11-23T06:30:00Z"), number: 1 },
    ]);
  });

  test("of days there is one digest, not one for each day", async () => {
    const of = await digested();
    await published("2026-11-22T08:00:00Z");
    await compose("2026-11-26T06:45:00Z");

    expect(await issuesOf(of.id)).toMatchObject([{ dueAt: at("2026-11-26T06:30:00Z"), problem: "" }]);
  });
});

describe("one that waits for an editor", () => {
  test("is a draft that says so", async () => {
    const of = await digested({ isHeld: true });
    await published("2026-11-22T08:00:00Z");
    await compose("2026-11-23T06:30:00Z");
    expect(await issuesOf(of.id)).toMatchObject([{ state: "draft", problem: "held", sendAt: null, number: null }]);
  });

  test("and is left alone is overtaken by the next, which brings its stories too", async () => {
    const of = await digested({ isHeld: true });
    await published("2026-11-22T08:00:00Z", "First day");
    await compose("2026-11-23T06:30:00Z");
    await published("2026-11-23T08:00:00Z", "Second day");
    await compose("2026-11-24T06:30:00Z");

    const [first, second] = await issuesOf(of.id);
    expect(first).toMatchObject({ state: "cancelled", problem: "" });
    expect(second).toMatchObject({ state: "draft", subject: "Second day", preheader: "First day" });
  });

  test("stays where an editor has put a hand to it", async () => {
    const of = await digested({ isHeld: true });
    await published("2026-11-22T08:00:00Z");
    await compose("2026-11-23T06:30:00Z");
    await db().issue.updateMany({ where: { newsletterId: of.id }, data: { version: 1 } });
    await published("2026-11-23T08:00:00Z");
    await compose("2026-11-24T06:30:00Z");

    expect(await issuesOf(of.id)).toMatchObject([{ state: "draft" }, { state: "draft" }]);
  });
});

test("what readers got once does not come to them again", async () => {
  const of = await digested();
  await published("2026-11-22T08:00:00Z", "First day");
  await compose("2026-11-23T06:30:00Z");
  const [first] = await issuesOf(of.id);
  await sent(first?.id ?? "", "2026-11-23T06:30:02Z");
  await published("2026-11-23T08:00:00Z", "Second day");
  await compose("2026-11-24T06:30:00Z");

  expect((await issuesOf(of.id)).map(({ subject, preheader, number }) => [subject, preheader, number])).toEqual([
    ["First day", "", 1],
    ["Second day", "", 2],
  ]);
});

test("from the editors' picks it takes those that the last one did not have, in their order", async () => {
  const of = await digested({ source: { kind: "picks" } });
  const stories = [await published("2026-11-01T08:00:00Z", "One"), await published("2026-11-02T08:00:00Z", "Two")];
  const pick = (articleId: string, position: number) =>
    db().pick.create({ data: { articleId, position, pickedBy: "Ann", pickedAt: at("2026-11-02T09:00:00Z") } });
  await db().pick.deleteMany();
  await pick(stories[1]?.id ?? "", 1);
  await compose("2026-11-23T06:30:00Z");
  const [first] = await issuesOf(of.id);
  expect(first?.subject).toBe("Two");

  await sent(first?.id ?? "", "2026-11-23T06:30:02Z");
  expect(await compose("2026-11-24T06:30:00Z")).toEqual([]);
  await pick(stories[0]?.id ?? "", 2);
  await compose("2026-11-25T06:30:00Z");
  expect((await issuesOf(of.id)).map(({ subject }) => subject)).toEqual(["Two", "One"]);
});

test("from a tag it takes what is new under it", async () => {
  const tag = await db().tag.create({ data: { slug: `tag-${randomUUID()}`, name: "Energy" } });
  const of = await digested({ source: { kind: "tag", slug: tag.slug } });
  const [tagged] = [await published("2026-11-22T08:00:00Z", "Tagged"), await published("2026-11-22T09:00:00Z", "Not")];
  await db().articleTag.create({ data: { articleId: tagged.id, tagId: tag.id, position: 0 } });
  await compose("2026-11-23T06:30:00Z");

  expect(await issuesOf(of.id)).toMatchObject([{ subject: "Tagged", preheader: "" }]);
});

test("a digest that was just switched on sends nothing of the past", async () => {
  const of = await digested({ digestedAt: null });
  await published("2026-11-22T08:00:00Z");
  expect(await compose("2026-11-23T10:00:00Z")).toEqual([]);
  expect((await db().newsletter.findUniqueOrThrow({ where: { id: of.id } })).digestedAt).toEqual(
    at("2026-11-23T10:00:00Z"),
  );

  await published("2026-11-23T12:00:00Z", "Fresh");
  await compose("2026-11-24T06:30:00Z");
  expect(await issuesOf(of.id)).toMatchObject([{ subject: "Fresh", preheader: "" }]);
});

test("a newsletter whose setting is broken holds up no other", async () => {
  const broken = await newsletter();
  await db().newsletter.update({ where: { id: broken.id }, data: { digest: { rhythm: "hourly" } } });
  const of = await digested();
  await published("2026-11-22T08:00:00Z");

  expect(await compose("2026-11-23T06:30:00Z")).toHaveLength(1);
  expect(await issuesOf(of.id)).toHaveLength(1);
  expect(troubles).toEqual([expect.stringContaining(broken.slug)]);
});
