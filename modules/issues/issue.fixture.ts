import { randomUUID } from "node:crypto";
import type { Body } from "@/modules/articles/body";
import type { IssueBlock } from "./issue";
import type { IssueWords } from "./keeping";

export const bodySaying = (text: string): Body => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

export const textBlock = (text: string): IssueBlock => ({ kind: "text", id: randomUUID(), body: bodySaying(text) });

export const storyBlock = (articleId: string): IssueBlock & { kind: "story" } => ({
  ...{ kind: "story", id: randomUUID(), articleId, form: "row", headline: "", standfirst: "" },
});

export const pictureBlock = (imageId: string): IssueBlock & { kind: "picture" } => ({
  ...{ kind: "picture", id: randomUUID(), imageId, alt: "", caption: "", credit: "", href: "" },
});

/** Words that lack nothing. */
export const issueSaying = (text: string, changes: Partial<IssueWords> = {}): IssueWords => ({
  ...{ subject: "Eleven people who waited", preheader: "A ferry, a cellar", audience: {} },
  blocks: [textBlock(text)],
  ...changes,
});
