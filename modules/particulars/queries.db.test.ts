import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { wildDocument } from "@/modules/articles/wild-document.fixture";
import { db } from "@/modules/platform/db";
import { readStoryPanel } from "./queries";

const NOW = new Date("2026-11-23T09:00:00Z");

async function panelOf(document: unknown) {
  const { id } = await db().article.create({ data: { slug: randomUUID(), headline: "Ice" } });
  const words = manuscriptOf(document);
  return words && readStoryPanel(id, words, NOW);
}

test("a label one letter too long opens the story all the same, and the list leads to it", async () => {
  const box = { type: "infoBox", attrs: { label: "x".repeat(81) }, content: [{ type: "paragraph" }] };
  const panel = await panelOf({ type: "doc", content: [{ type: "headline" }, { type: "standfirst" }, box] });
  expect(panel?.ready.find(({ rule }) => rule === "overlong")).toEqual({
    ...{ rule: "overlong", isRequired: true },
    problems: [{ target: { place: "body", block: 0 }, detail: "infoBox.label", most: 80 }],
  });
});

test("whatever is in a story, its panel opens", async () => {
  for (let seed = 1; seed <= 25; seed++) expect(await panelOf(wildDocument(seed).document)).not.toBeNull();
});
