import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { IssueBlock } from "@/modules/issues/issue";
import { welcomeContent } from "@/modules/issues/welcome";
import { newsletter, story } from "@/modules/letter-archive/queries.fixture";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { readLetterLink } from "@/modules/readers/address";
import { orderWelcome } from "./welcome";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2026-11-24T09:00:00Z");

const says = (text: string): IssueBlock => ({
  ...{ kind: "text", id: randomUUID() },
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
});

async function confirmed(blocks: IssueBlock[], facts: { confirmedAt?: Date | null; endedAt?: Date } = {}) {
  const of = await newsletter();
  await db().newsletter.update({
    where: { id: of.id },
    data: { welcomeSubject: "Welcome aboard", welcomeBlocks: blocks },
  });
  const email = `marta-${randomUUID()}@post.example`;
  const reader = await db().reader.create({ data: { email } });
  const data = { newsletterId: of.id, readerId: reader.id, confirmedAt: NOW, ...facts };
  const { id } = await db().subscription.create({ data });
  return { id, email, readerId: reader.id, newsletter: of };
}

const mailTo = (to: string) => db().outgoingMail.findMany({ where: { to, kind: "welcome" } });

test("who has confirmed is sent the newsletter's welcome, and can leave by it at once", async () => {
  const reader = await confirmed([says("Thank you for letting us in.")]);
  await orderWelcome(reader.id, NOW);

  const [mail, ...others] = await mailTo(reader.email);
  expect(others).toEqual([]);
  const { sheet } = welcomeContent.parse(mail?.content);
  expect(sheet).toMatchObject({
    subject: "Welcome aboard",
    number: null,
    newsletter: { slug: reader.newsletter.slug },
  });

  const headers = mail?.headers as Record<string, string>;
  expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(headers["List-Id"]).toBe(`<${reader.newsletter.slug}.localhost>`);
  const [, token = ""] =
    /<[^>]+\/api\/newsletters\/unsubscribe\?token=([^>]+)>, <mailto:/.exec(headers["List-Unsubscribe"] ?? "") ?? [];
  expect(readLetterLink(token, env().AUTH_SECRET)).toEqual({
    ...{ readerId: reader.readerId, newsletterId: reader.newsletter.id, issueId: null },
  });
});

test("however often the job runs, and however many of them at once, one letter goes out", async () => {
  const reader = await confirmed([says("Hello.")]);
  await Promise.all([orderWelcome(reader.id, NOW), orderWelcome(reader.id, NOW), orderWelcome(reader.id, NOW)]);
  await orderWelcome(reader.id, LATER);

  expect(await mailTo(reader.email)).toHaveLength(1);
});

test("who comes back and confirms again is welcomed again", async () => {
  const reader = await confirmed([says("Hello.")]);
  await orderWelcome(reader.id, NOW);
  await db().subscription.update({ where: { id: reader.id }, data: { confirmedAt: LATER } });
  await orderWelcome(reader.id, new Date(LATER.getTime() + 1_000));

  expect(await mailTo(reader.email)).toHaveLength(2);
});

test("nothing is sent where there is nothing to say", async () => {
  const reader = await confirmed([]);
  await orderWelcome(reader.id, NOW);
  expect(await mailTo(reader.email)).toEqual([]);
});

test.each([
  ["has not confirmed", { confirmedAt: null }],
  ["has left already", { endedAt: NOW }],
])("who %s is not welcomed", async (_name, facts) => {
  const reader = await confirmed([says("Hello.")], facts);
  await orderWelcome(reader.id, NOW);
  expect(await mailTo(reader.email)).toEqual([]);
});

test("a reader who was erased meanwhile is not written to", async () => {
  const reader = await confirmed([says("Hello.")]);
  await db().reader.delete({ where: { id: reader.readerId } });
  await orderWelcome(reader.id, NOW);
  await orderWelcome(randomUUID(), NOW);

  expect(await mailTo(reader.email)).toEqual([]);
});

test("a story that readers do not have stands in no welcome", async () => {
  const [live, withdrawn] = [await story(), await story({ withdrawnAt: NOW })];
  const blocks = [live, withdrawn].map(
    ({ id }): IssueBlock => ({
      kind: "story",
      id: randomUUID(),
      articleId: id,
      form: "row",
      headline: "",
      standfirst: "",
    }),
  );
  const reader = await confirmed(blocks);
  await orderWelcome(reader.id, NOW);

  const [mail] = await mailTo(reader.email);
  const { sheet } = welcomeContent.parse(mail?.content);
  expect(sheet.blocks.map((block) => block.kind === "story" && block.articleId)).toEqual([live.id]);
});
