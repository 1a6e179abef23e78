import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Block, Figure } from "@/modules/articles/body";
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
const storyOf = (...content: Block[]) => drawn(content, context);
const drawn = (content: Block[], context: BodyContext) =>
  renderToStaticMarkup(<StoryBody body={{ type: "doc", content }} context={context} hasEndMark />);

test("the daymark stands after a story’s last word, also where the paper’s own boxes follow", () => {
  const box: Block = { type: "newsletterBox", attrs: { slug: "delta-weekly" } };
  expect(storyOf(words("First."), words("Last."))).toMatch(/First\.<\/p><p>Last\. <span class="end">/);
  expect(storyOf(words("Last."), box)).toContain('class="end"');
});

test("a picture stands whole, or cut as its writer said, about the picture’s own point where they named none", () => {
  const words = { alt: "A quay", caption: "", credit: "" };
  const rendition = { format: "jpeg", widthInPixels: 480, heightInPixels: 320, path: "a.jpg" } as const;
  const size = { widthInPixels: 480, heightInPixels: 320, focalX: 0.1, focalY: 0.5, dominantColour: "#111111" };
  const imageId = "0192f0c1-7a3e-7c11-8d00-000000000101";
  const pictures = new Map([[imageId, { id: imageId, ...words, ...size, renditions: [rendition] }]]);
  const cutTo = (cut: Partial<Figure["attrs"]>) =>
    drawn([{ type: "figure", attrs: { imageId, ...words, size: "column", ...cut } }], { ...context, pictures });

  expect(cutTo({})).not.toContain("aspect-ratio");
  expect(cutTo({ crop: "1x1" })).toContain("aspect-ratio:1 / 1;object-fit:cover;object-position:10% 50%");
  expect(cutTo({ crop: "16x9", focalX: 0.9, focalY: 0.2 })).toContain("object-position:90% 20%");
});

test("a story that goes on after its last paragraph has no daymark in the middle", () => {
  const list: Block = {
    type: "bulletList",
    content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Bread" }] }] }],
  };
  expect(storyOf(words("Buy:"), list)).not.toContain('class="end"');
});
