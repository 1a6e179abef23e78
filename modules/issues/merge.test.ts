import { describe, expect, test } from "vitest";
import { issueSaying, textBlock } from "./issue.fixture";
import type { IssueWords } from "./keeping";
import { isSame, mergeIssues, withPart } from "./merge";

const [greeting, middle, end] = [textBlock("Good evening."), textBlock("The ferry."), textBlock("Good night.")];
const added = textBlock("The cellar.");
const base = issueSaying("", { blocks: [greeting, middle, end] });
const changed = (changes: Partial<IssueWords>): IssueWords => ({ ...base, ...changes });
const rewritten = (block: typeof greeting, text: string) => ({ ...textBlock(text), id: block.id });

/** As the database gives it back: its own order of keys. */
const fromDatabase = (words: IssueWords): IssueWords =>
  JSON.parse(JSON.stringify(words), (_key, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );

test("the same words in another order of keys are the same, and no change", () => {
  expect(JSON.stringify(fromDatabase(base))).not.toBe(JSON.stringify(base));
  expect(isSame(fromDatabase(base), base)).toBe(true);
  const mine = changed({ subject: "Hers" });
  expect(mergeIssues(fromDatabase(base), mine, fromDatabase(base))).toEqual({ words: mine, conflicts: [] });
  expect(mergeIssues(base, mine, fromDatabase(changed({ blocks: [greeting, middle] })))).toMatchObject({
    conflicts: [],
  });
});

describe("two people at one issue", () => {
  test("keep what each changed, where it is not the same part", () => {
    const merged = mergeIssues(
      base,
      changed({ subject: "Hers", blocks: [rewritten(greeting, "Hello."), middle, end] }),
      changed({ preheader: "His", blocks: [greeting, middle, rewritten(end, "Bye.")] }),
    );
    expect(merged).toEqual({
      words: changed({
        ...{ subject: "Hers", preheader: "His" },
        blocks: [rewritten(greeting, "Hello."), middle, rewritten(end, "Bye.")],
      }),
      conflicts: [],
    });
  });

  test("are asked where both changed one part, and nothing of either is lost meanwhile", () => {
    const mine = changed({ subject: "Hers", blocks: [rewritten(greeting, "Hello."), middle, end] });
    const theirs = changed({ subject: "His", blocks: [rewritten(greeting, "Good morning."), middle, end] });
    const { words, conflicts } = mergeIssues(base, mine, theirs);

    expect(words).toEqual(theirs);
    expect(conflicts.map(({ part }) => part)).toEqual(["subject", { block: greeting.id }]);
    const taken = conflicts.reduce((now, conflict) => withPart(now, conflict.part, conflict.mine), words);
    expect(taken).toEqual(mine);
  });

  test("saying the same is no conflict", () => {
    const same = changed({ subject: "Both" });
    expect(mergeIssues(base, same, same)).toEqual({ words: same, conflicts: [] });
  });

  test("a block that one took out is gone, but not when the other wrote in it", () => {
    const without = changed({ blocks: [greeting, end] });
    expect(mergeIssues(base, without, base).words.blocks).toEqual([greeting, end]);
    expect(mergeIssues(base, base, without).words.blocks).toEqual([greeting, end]);

    const written = changed({ blocks: [greeting, rewritten(middle, "The ferry is late."), end] });
    expect(mergeIssues(base, without, written).words).toEqual(written);
    expect(mergeIssues(base, written, without).words).toEqual(written);
  });

  test("what one adds stands behind what it stood behind, also when the other moved that", () => {
    const mine = changed({ blocks: [greeting, added, middle, end] });
    const theirs = changed({ blocks: [middle, greeting, end] });
    expect(mergeIssues(base, mine, theirs).words.blocks).toEqual([middle, greeting, added, end]);
    expect(mergeIssues(base, theirs, mine).words.blocks).toEqual([middle, greeting, added, end]);
  });
});
