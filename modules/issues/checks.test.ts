import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { harbourHero } from "@/modules/articles/article.fixture";
import type { BlockStory } from "./block-story";
import { brokenIn, type CheckRule, checkIssue, type IssueFacts } from "./checks";
import { bodySaying, issueSaying, pictureBlock, storyBlock, textBlock } from "./issue.fixture";

const NOW = new Date("2026-11-23T12:00:00Z");
const SIX = new Date("2026-11-23T16:00:00Z");
const ME = randomUUID();
const block = storyBlock(randomUUID());

const story = (changes: Partial<BlockStory> = {}): BlockStory => ({
  ...{ id: block.articleId, path: "/articles/ice", language: "en", kicker: "", headline: "Ice", standfirst: "" },
  ...{ standing: "live", liveAt: NOW, picture: null, isPictureDecorative: false, ...changes },
});

/** An issue that lacks nothing. */
const facts = (changes: Partial<IssueFacts> = {}): IssueFacts => ({
  words: issueSaying("Good evening."),
  ...{ version: 3, sendAt: SIX, stories: new Map(), pictures: new Map(), deadLinks: new Map(), usedBefore: null },
  ...{ recipientCount: 8_914, fromAddress: "desk@post.example" },
  proofs: [{ personId: randomUUID(), name: "Ruta", at: NOW.toISOString(), version: 3 }],
  letter: { htmlBytes: 46_000, hasUnsubscribeLink: true },
  ...changes,
});

const lacks = (changes: Partial<IssueFacts>, rule: CheckRule) =>
  checkIssue(facts(changes), ME).find((item) => item.rule === rule)?.problems ?? [];
const withStory = (changes: Partial<BlockStory>): Partial<IssueFacts> => ({
  words: issueSaying("", { blocks: [block] }),
  stories: new Map([[block.articleId, story(changes)]]),
});

test("an issue that lacks nothing may go", () => {
  const list = checkIssue(facts(), ME);
  expect(list.flatMap(({ problems }) => problems)).toEqual([]);
  expect(brokenIn(list)).toEqual([]);
});

describe("an issue may not go", () => {
  test.each<[CheckRule, Partial<IssueFacts>]>([
    ["subject", { words: issueSaying("Hello", { subject: "  " }) }],
    ["words", { words: issueSaying("", { blocks: [{ kind: "divider", id: randomUUID() }] }) }],
    ["stories", withStory({ standing: "in-work", liveAt: null })],
    ["stories", { words: issueSaying("", { blocks: [block] }) }],
    ["size", { letter: { htmlBytes: 102 * 1024 + 1, hasUnsubscribeLink: true } }],
    ["unsubscribe", { letter: { htmlBytes: 46_000, hasUnsubscribeLink: false } }],
    ["sender", { fromAddress: "desk" }],
    ["recipients", { recipientCount: 0 }],
    ["pictures", { words: issueSaying("", { blocks: [pictureBlock(randomUUID())] }) }],
  ])("without %s", (rule, changes) => {
    expect(brokenIn(checkIssue(facts(changes), ME))).toEqual([rule]);
  });
});

describe("what is only advised does not hold it back", () => {
  test.each<[CheckRule, Partial<IssueFacts>]>([
    ["preheader", { words: issueSaying("Hello", { preheader: "" }) }],
    ["subject-length", { words: issueSaying("Hello", { subject: "x".repeat(60) }) }],
    ["subject-used", { usedBefore: { number: 36, at: NOW } }],
    ["spam", { words: issueSaying("Hello", { subject: "Act now: the ferry leaves" }) }],
    ["proof", { proofs: [] }],
  ])("%s", (rule, changes) => {
    const list = checkIssue(facts(changes), ME);
    expect(list.filter(({ problems }) => problems.length > 0).map((item) => item.rule)).toEqual([rule]);
    expect(brokenIn(list)).toEqual([]);
  });
});

describe("a story that is planned", () => {
  const planned = (liveAt: Date) => withStory({ standing: "scheduled", liveAt });

  test("may be in an issue that goes out with it", () => {
    expect(lacks(planned(SIX), "stories")).toEqual([]);
  });

  test("and in one whose minute nobody has said", () => {
    expect(lacks({ ...planned(SIX), sendAt: null }, "stories")).toEqual([]);
  });

  test("but not in one that goes out before", () => {
    const late = new Date("2026-11-23T16:30:00Z");
    expect(lacks(planned(late), "stories")).toEqual([
      { target: { place: "block", id: block.id }, detail: "Ice", answer: late.toISOString() },
    ]);
  });
});

describe("pictures", () => {
  const words = { alt: "", isDecorative: false, isReady: true, hasEnded: false };
  const [shown] = [pictureBlock(randomUUID())];
  const withPicture = (changes: Partial<typeof words>): Partial<IssueFacts> => ({
    words: issueSaying("", { blocks: [shown] }),
    pictures: new Map([[shown.imageId, { ...words, ...changes }]]),
  });

  test("say what they show, in the issue or in the library, or are decorative", () => {
    expect(lacks(withPicture({}), "alt-text")).toHaveLength(1);
    expect(lacks(withPicture({ alt: "A ferry" }), "alt-text")).toEqual([]);
    expect(lacks(withPicture({ isDecorative: true }), "alt-text")).toEqual([]);
    const said = { ...withPicture({}), words: issueSaying("", { blocks: [{ ...shown, alt: "A ferry" }] }) };
    expect(lacks(said, "alt-text")).toEqual([]);
  });

  test("are shown from the moment they are made until their rights end", () => {
    expect(lacks(withPicture({ alt: "A ferry", isReady: false }), "pictures")).toMatchObject([{ answer: "not-ready" }]);
    expect(lacks(withPicture({ alt: "A ferry", hasEnded: true }), "pictures")).toMatchObject([
      { answer: "rights-ended" },
    ]);
  });

  test("of a story are looked at where the issue shows them", () => {
    const picture = { ...harbourHero.picture, alt: "" };
    expect(lacks(withStory({ picture }), "alt-text")).toMatchObject([{ detail: "Ice" }]);
    const line = {
      ...withStory({ picture }),
      words: issueSaying("", { blocks: [{ ...block, form: "line" as const }] }),
    };
    expect(lacks(line, "alt-text")).toEqual([]);
  });
});

describe("links", () => {
  const href = "https://city.example/plan";
  const linked = textBlock("");
  const words = issueSaying("", {
    blocks: [
      {
        ...{ kind: "text", id: linked.id },
        body: {
          type: "doc",
          content: [
            {
              type: "paragraph",
              content: [{ type: "text", text: "the plan", marks: [{ type: "link", attrs: { href } }] }],
            },
          ],
        },
      },
    ],
  });
  const dead = (answer: string) => checkIssue(facts({ words, deadLinks: new Map([[href, answer]]) }), ME);

  test("that lead nowhere hold an issue back, and are named", () => {
    expect(brokenIn(dead("404"))).toEqual(["links"]);
    expect(dead("404").find(({ rule }) => rule === "links")?.problems).toEqual([
      { target: { place: "block", id: linked.id }, detail: "the plan", answer: "404" },
    ]);
  });

  test("that nobody answers at do not: the line may be the newsroom's own", () => {
    expect(brokenIn(dead("not-reachable"))).toEqual([]);
  });
});

describe("a proof", () => {
  const mine = { personId: ME, name: "Marek", at: NOW.toISOString(), version: 3 };

  test("that only one has seen is none", () => {
    expect(lacks({ proofs: [] }, "proof")).toMatchObject([{ answer: "nobody" }]);
    expect(lacks({ proofs: [mine] }, "proof")).toMatchObject([{ answer: "only-you" }]);
  });

  test("of an earlier version is an old one", () => {
    expect(lacks({ version: 4 }, "proof")).toMatchObject([{ detail: "Ruta", answer: "changed-since" }]);
  });
});

test("a signature alone is no letter", () => {
  const signOff = { kind: "signOff" as const, id: randomUUID(), body: bodySaying("Good night.") };
  expect(lacks({ words: issueSaying("", { blocks: [signOff] }) }, "words")).toHaveLength(1);
});
