import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block } from "@/modules/articles/body";
import type { BodyContext } from "./body-context";
import { StoryBody } from "./story-body";

const context: BodyContext = {
  pictures: new Map(),
  stories: new Map(),
  newsletters: new Map(),
  clock: { timeZone: "Europe/Kyiv", now: new Date("2026-11-23T07:40:00Z") },
  path: "/articles/a",
};
const words = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const storyOf = (...content: Block[]) =>
  renderToStaticMarkup(<StoryBody body={{ type: "doc", content }} context={context} hasEndMark />);

test("the daymark stands after a story’s last word, also where the paper’s own boxes follow", () => {
  const box: Block = { type: "newsletterBox", attrs: { slug: "delta-weekly" } };
  expect(storyOf(words("First."), words("Last."))).toMatch(/First\.<\/p><p>Last\. <span class="end">/);
  expect(storyOf(words("Last."), box)).toContain('class="end"');
});

test("a story that goes on after its last paragraph has no daymark in the middle", () => {
  const list: Block = {
    type: "bulletList",
    content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Bread" }] }] }],
  };
  expect(storyOf(words("Buy:"), list)).not.toContain('class="end"');
});
