import { describe, expect, test } from "vitest";
import { emptyBody } from "@/modules/articles/body";
import { parseForm } from "@/modules/platform/form";
import { digestText, digestTimes } from "./digest-words";
import { newsletterInput, welcomeBlocks, welcomeOf } from "./keeping";

const WORDS = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Good to have you." }] }] };

const FORM = {
  ...{ name: "Delta Weekly", slug: "delta-weekly", host: "", description: "Five stories.", rhythm: "Fridays" },
  ...{ language: "en", fromName: "", fromAddress: "", replyTo: "", pictureId: "", colour: "" },
  ...{ welcomeSubject: "", welcome: JSON.stringify(emptyBody) },
  ...{ digestRhythm: "", digestWeekday: "1", digestDay: "1", digestTime: "07:00", digestSource: "since-last" },
  ...{ digestTag: "", digestMost: "6", digestSubject: "" },
};
const sent = (fields: Record<string, string> = {}) => parseForm(newsletterInput, { ...FORM, ...fields });

describe("the form of a newsletter", () => {
  test("with the least in it, nothing is sent by itself and nobody is welcomed", () => {
    expect(sent()).toMatchObject({
      ok: true,
      value: { colour: null, pictureId: null, digest: null, welcome: emptyBody },
    });
  });

  test.each([
    ["slug", "Delta Weekly", "Small Latin letters, digits and hyphens only"],
    ["slug", "unsubscribe", "This address is taken by a page of its own"],
    ["name", "", "Give it a name"],
    ["language", "english", "At most 3 characters, please"],
    ["fromAddress", "the desk", "A whole mail address, or nothing"],
    ["fromName", "Desk\r\nBcc: all@post.example", "One line, please"],
    ["colour", "red", "Six digits after a #, such as #0b5f57"],
    ["colour", "#ffd23f", "Too pale to be read: links and labels of its letters are set in it"],
    ["welcome", "{", "The words came broken; please reload the page"],
    ["digestTime", "24:00", "A time such as 06:30"],
    ["digestDay", "31", "A day from 1 to 28: every month has it"],
    ["digestMost", "99", "A number from 1 to 20, please"],
  ])("%s can't be %j", (field, value, problem) => {
    expect(sent({ [field]: value })).toMatchObject({ ok: false, failure: { [field]: problem } });
  });

  test("an address to answer to is one however it is spelt", () => {
    expect(sent({ replyTo: " Desk@Daymark.Example " })).toMatchObject({
      ok: true,
      value: { replyTo: "desk@daymark.example" },
    });
  });

  test("a welcome letter has a subject", () => {
    const welcome = JSON.stringify(WORDS);
    expect(sent({ welcome })).toMatchObject({ ok: false, failure: { welcomeSubject: "A letter has a subject" } });
    expect(sent({ welcome, welcomeSubject: "Welcome aboard" })).toMatchObject({ ok: true, value: { welcome: WORDS } });
  });

  test("what its words may not hold is refused", () => {
    const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
    const text = { type: "text", text: "Press here", marks: [link] };
    const welcome = JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [text] }] });
    expect(sent({ welcome, welcomeSubject: "Welcome" })).toMatchObject({ ok: false });
  });
});

describe("what is sent by itself", () => {
  test("keeps only what its rhythm needs", () => {
    const weekly = { digestRhythm: "weekly", digestWeekday: "5", digestHeld: "on", digestTime: "17:00" };
    expect(sent(weekly)).toMatchObject({
      ok: true,
      value: {
        digest: { rhythm: "weekly", weekday: 5, time: "17:00", source: { kind: "since-last" }, isHeld: true },
      },
    });
    expect(sent({ ...weekly, digestRhythm: "daily" })).not.toMatchObject({ value: { digest: { weekday: 5 } } });
  });

  test("from a tag asks which one", () => {
    const byTag = { digestRhythm: "weekdays", digestSource: "tag" };
    expect(sent(byTag)).toMatchObject({ ok: false, failure: { digestTag: "Choose a tag" } });
    expect(sent({ ...byTag, digestTag: "energy" })).toMatchObject({
      value: { digest: { source: { kind: "tag", slug: "energy" } } },
    });
  });

  test("is said in words", () => {
    const digest = {
      time: "06:30",
      source: { kind: "picks" as const },
      mostStories: 1,
      isHeld: true,
      subject: "Today",
    };
    expect(digestText({ ...digest, rhythm: "weekdays" })).toBe(
      "Weekdays at 06:30, at most 1 story from Editors’ Picks, held for an editor, “Today”",
    );
    expect(digestTimes({ ...digest, rhythm: "weekly", weekday: 7 })).toBe("Sundays at 06:30");
    expect(digestTimes({ ...digest, rhythm: "monthly", dayOfMonth: 28 })).toBe("Day 28 of the month at 06:30");
    expect(digestText(null)).toBe("");
  });
});

test("the words of a welcome letter are kept as a block of an issue, and found in it again", () => {
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Hello" }] }],
  };
  const blocks = welcomeBlocks(body, "019360aa-0000-4000-8000-000000000001");
  expect(welcomeOf(blocks)).toEqual(body);
  expect(welcomeBlocks(emptyBody, "019360aa-0000-4000-8000-000000000001")).toEqual([]);
  expect(welcomeOf([])).toEqual(emptyBody);
});
