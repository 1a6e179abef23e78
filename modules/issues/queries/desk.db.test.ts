import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { scheduleWords } from "@/modules/articles/commands/schedule";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import { issueOf, measure, NOW, newsletterWith, picture, publicStory, ruta, SIX } from "../commands/newsroom.fixture";
import { issueSaying, pictureBlock, storyBlock } from "../issue.fixture";
import { readIssueLook } from "./desk";
import { listBeingSent, listOpenIssues, listSentIssues } from "./list";
import { readSheet } from "./sheet";

const MINUTE = 60_000;

test("a sheet has its stories as they are, with what the issue says otherwise, and pictures as letters show them", async () => {
  const heroImageId = await picture();
  const [one, other] = [await publicStory({ heroImageId, heroAlt: "Floes" }), await publicStory()];
  const own = await picture();
  const { issueId } = await issueOf(
    await newsletterWith(0),
    issueSaying("", {
      blocks: [
        { ...storyBlock(one.id), form: "lead" },
        { ...storyBlock(other.id), headline: "Ice again" },
        { ...pictureBlock(own), caption: "The ferry" },
        storyBlock(randomUUID()),
      ],
    }),
  );

  const sheet = await readSheet(issueId, NOW);
  expect(sheet?.blocks).toMatchObject([
    { kind: "story", path: `/articles/${one.slug}`, headline: "Ice", kicker: "Reportage", picture: { alt: "Floes" } },
    { kind: "story", headline: "Ice again", standfirst: "Early", picture: null },
    { kind: "picture", picture: { alt: "A ferry", path: expect.stringMatching(/^\/media\//) }, caption: "The ferry" },
  ]);
  expect(sheet?.newsletter).toMatchObject({ name: "River Notes", fromName: "The Newsroom" });
  expect(await readSheet(randomUUID(), NOW)).toBeNull();
  expect(await readSheet("nothing", NOW)).toBeNull();
});

test("a story that is to be live with the issue stands in it in the words that are approved", async () => {
  const articleId = await readyDraft();
  const plan = { publishAt: SIX, isSubstantial: true, frontPlace: null, seen: null };
  await scheduleWords(ruta, articleId, wordsOf("It froze.", "Ice at six"), plan, NOW);
  const { issueId } = await issueOf(await newsletterWith(1), issueSaying("", { blocks: [storyBlock(articleId)] }));

  const look = await readIssueLook(issueId, { personId: null, measure }, NOW);
  expect(look?.stories).toMatchObject([{ headline: "Ice at six", standing: "scheduled", liveAt: SIX }]);
  expect(look?.sheet.blocks).toMatchObject([
    { headline: "Ice at six", path: expect.stringMatching(/^\/articles\/story-/) },
  ]);
  expect(look?.recipientCount).toBe(1);
  expect(look?.checks.find(({ rule }) => rule === "proof")?.problems).toHaveLength(1);
});

test("the words of what was sent are those that were sent", async () => {
  const { issueId } = await issueOf(await newsletterWith(0));
  const sheet = await readSheet(issueId, NOW);
  if (!sheet) throw new Error("No sheet");
  await db().issue.update({
    where: { id: issueId },
    data: { state: "sent", sheet: { ...sheet, subject: "As it was" }, subject: "Changed" },
  });
  expect((await readSheet(issueId, NOW))?.subject).toBe("As it was");
});

test("issues are listed by what is next, and what went out by pages", async () => {
  const newsletterId = await newsletterWith(0);
  const make = (state: "draft" | "scheduled" | "sending" | "sent", minutes: number) =>
    db().issue.create({
      data: {
        ...{ newsletterId, state, createdBy: "Ruta", subject: `${state} ${minutes}`, createdAt: NOW },
        ...(state === "scheduled" && { sendAt: new Date(SIX.getTime() + minutes * MINUTE) }),
        ...(["sending", "sent"].includes(state) && { startedAt: new Date(NOW.getTime() - minutes * MINUTE) }),
      },
    });
  await make("scheduled", 5);
  await make("scheduled", 1);
  await make("draft", 0);
  await make("sending", 0);
  for (let index = 1; index <= 32; index += 1) await make("sent", index);

  expect((await listOpenIssues(newsletterId)).map(({ subject }) => subject).slice(0, 2)).toEqual([
    "scheduled 1",
    "scheduled 5",
  ]);
  expect((await listBeingSent()).map(({ subject }) => subject)).toContain("sending 0");
  const first = await listSentIssues(newsletterId, null);
  expect(first.issues).toHaveLength(30);
  const second = await listSentIssues(newsletterId, first.next);
  expect(second).toMatchObject({ issues: [{ subject: "sent 31" }, { subject: "sent 32" }], next: null });
});
