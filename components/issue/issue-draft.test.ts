import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { issueSaying, textBlock } from "@/modules/issues/issue.fixture";
import type { IssueWords } from "@/modules/issues/keeping";
import type { DeviceCopy } from "./device-copy";
import { IssueDraft } from "./issue-draft";
import type { Saved } from "./save-issue";

const AT = "2026-11-23T12:00:00.000Z";
const [greeting, ferry] = [textBlock("Good evening."), textBlock("The ferry.")];
const first = issueSaying("", { blocks: [greeting, ferry] });
const saying = (subject: string, changes: Partial<IssueWords> = {}): IssueWords => ({ ...first, subject, ...changes });

beforeEach(() => vi.useFakeTimers({ now: new Date(AT) }));
afterEach(() => vi.useRealTimers());

/** A desk that answers as it is told, and a device. */
function newsroom({ version = 1, words = first, copy = null as DeviceCopy | null, isOver = false } = {}) {
  const sent: { version: number; words: IssueWords }[] = [];
  const answers: Saved[] = [];
  const device = { copy };
  const draft = new IssueDraft(
    { version, words, at: AT, isOver },
    {
      send: async (seen, written) => {
        sent.push({ version: seen, words: written });
        return answers.shift() ?? { version: seen + 1, at: new Date().toISOString() };
      },
      copies: {
        keep: (kept) => {
          device.copy = kept;
          return true;
        },
        read: () => device.copy,
        drop: () => {
          device.copy = null;
        },
      },
    },
  );
  return { draft, sent, answers, device };
}

test("what is typed is saved when the keys pause, once, and is nowhere else then", async () => {
  const { draft, sent, device } = newsroom();
  draft.change(saying("E"));
  draft.change(saying("El"));
  draft.change(saying("Eleven"));
  expect(draft.read().saving).toEqual({ is: "saving" });
  expect(device.copy?.mine.subject).toBe("Eleven");

  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([{ version: 1, words: saying("Eleven") }]);
  expect(draft.read()).toMatchObject({ version: 2, saving: { is: "saved" } });
  expect(device.copy).toBeNull();
});

test("who never pauses is saved all the same", async () => {
  const { draft, sent } = newsroom();
  for (let index = 0; index < 20; index += 1) {
    draft.change(saying("x".repeat(index + 1)));
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(sent.length).toBeGreaterThanOrEqual(1);
});

test("what is typed while it is being saved is saved next", async () => {
  const { draft, sent } = newsroom();
  draft.change(saying("One"));
  const flushed = draft.flush();
  draft.change(saying("One, two"));
  await flushed;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(({ version, words }) => [version, words.subject])).toEqual([
    [1, "One"],
    [2, "One, two"],
  ]);
  expect(draft.read().saving.is).toBe("saved");
});

test("without a line it is kept on the device, said so, and tried again", async () => {
  const { draft, sent, answers, device } = newsroom();
  answers.push("offline", "offline");
  draft.change(saying("One"));
  await vi.advanceTimersByTimeAsync(800);
  draft.change(saying("Two"));
  expect(draft.read().saving).toMatchObject({ is: "offline", changesKept: 2, isOnDevice: true });
  expect(draft.isAtRisk).toBe(false);
  expect(device.copy).toMatchObject({ base: { version: 1 }, mine: { subject: "Two" } });

  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent.map(({ words }) => words.subject)).toEqual(["One", "Two", "Two"]);
  expect(draft.read().saving.is).toBe("saved");
});

test("what the device kept comes back on what colleagues wrote meanwhile", async () => {
  const copy = { base: { version: 1, words: first }, mine: saying("Mine"), since: AT };
  const theirs = { ...first, preheader: "Theirs" };
  const { draft, sent, device } = newsroom({ version: 4, words: theirs, copy });
  draft.open();
  expect(draft.read().words).toEqual({ ...theirs, subject: "Mine" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([{ version: 4, words: { ...theirs, subject: "Mine" } }]);
  expect(device.copy).toBeNull();
});

test("a copy that the desk has already is dropped", () => {
  const { draft, device } = newsroom({ copy: { base: { version: 0, words: saying("") }, mine: first, since: AT } });
  draft.open();
  expect(device.copy).toBeNull();
  expect(draft.read()).toMatchObject({ words: first, news: "" });
});

describe("a colleague", () => {
  const theirs = { version: 5, words: { ...first, preheader: "Theirs" }, by: "Ruta Amsel", at: AT };

  test("who saved another part first is merged in, and both are saved", async () => {
    const { draft, sent, answers } = newsroom();
    answers.push({ stale: theirs });
    draft.change(saying("Mine"));
    await vi.advanceTimersByTimeAsync(2_000);

    expect(sent.map(({ version }) => version)).toEqual([1, 5]);
    expect(sent[1]?.words).toEqual({ ...theirs.words, subject: "Mine" });
    expect(draft.read()).toMatchObject({ version: 6, questions: [], saving: { is: "saved" } });
    expect(draft.read().news).toContain("Ruta Amsel");
  });

  test("who saved the same part is shown, with one's own beside it, and nothing is overwritten unasked", async () => {
    const { draft, sent, answers } = newsroom();
    answers.push({ stale: { ...theirs, words: saying("Hers") } });
    draft.change(saying("Mine"));
    await vi.advanceTimersByTimeAsync(2_000);

    const [question] = draft.read().questions;
    expect(question).toMatchObject({ part: "subject", by: "Ruta Amsel", mine: { subject: "Mine" } });
    expect(draft.read().words.subject).toBe("Hers");
    expect(sent).toHaveLength(1);

    if (question) draft.answer(question, true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent[1]).toMatchObject({ version: 5, words: { subject: "Mine" } });
    expect(draft.read().questions).toEqual([]);
  });

  test("is heard of while one only looks", () => {
    const { draft } = newsroom();
    draft.hear(theirs);
    expect(draft.read()).toMatchObject({ version: 5, words: theirs.words });
    draft.hear({ ...theirs, version: 4, words: saying("Old") });
    expect(draft.read().words).toEqual(theirs.words);
  });
});

test("what cannot be kept says why, and stays on the device", async () => {
  const { draft, answers, device } = newsroom();
  answers.push({ problem: "A picture is gone.", isOver: false });
  draft.change(saying("One"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.read()).toMatchObject({ problem: "A picture is gone.", saving: { is: "offline", isOnDevice: true } });
  expect(device.copy?.mine.subject).toBe("One");

  draft.change(saying("Two"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.read()).toMatchObject({ problem: "", saving: { is: "saved" } });
});

test("an issue on its way takes no more words", async () => {
  const { draft, answers, sent } = newsroom();
  answers.push({ problem: "It is on its way.", isOver: true });
  draft.change(saying("One"));
  await vi.advanceTimersByTimeAsync(1_000);
  draft.change(saying("Two"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
  expect(draft.read()).toMatchObject({ isOver: true, words: { subject: "One" } });
});
