import { randomUUID } from "node:crypto";
import { db } from "@/modules/platform/db";
import type { Words } from "../revision";

/** Words that lack nothing of their own. */
export const wordsOf = (text: string, headline = "Ice on the river"): Words => ({
  ...{ headline, standfirst: "Early this year" },
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
});

/** A draft under a section, with a byline: with the words above it may be published by the rules of a new newsroom. */
export async function readyDraft(): Promise<string> {
  const unique = randomUUID();
  const { id } = await db().article.create({
    data: {
      ...{ slug: `story-${unique}`, headline: "" },
      section: { create: { slug: `section-${unique}`, name: "River", kind: "section" } },
      authors: { create: { position: 0, author: { create: { slug: `author-${unique}`, name: "Ilka" } } } },
    },
  });
  return id;
}
