import { randomUUID } from "node:crypto";
import type { SheetBlock } from "@/modules/issues/sheet";
import { db } from "@/modules/platform/db";

export async function newsletter(facts: { language?: string; retiredAt?: Date } = {}) {
  const slug = `letter-${randomUUID()}`;
  const words = { name: "River Notes", description: "Notes from the river", rhythm: "Fridays" };
  return db().newsletter.create({ data: { slug, ...words, ...facts }, select: { id: true, slug: true } });
}

type Letter = {
  of: { id: string; slug: string };
  at: Date;
  state?: "draft" | "scheduled" | "sending" | "paused" | "cancelled" | "sent";
  blocks?: SheetBlock[];
};

/** An issue whose sending began then; a draft or a scheduled one has no sheet yet. */
export async function letter({ of, at, state = "sent", blocks = [] }: Letter) {
  const isOpen = state === "draft" || state === "scheduled";
  const number = (await db().issue.count({ where: { newsletterId: of.id } })) + 1;
  const words = { number, slug: `${number}-ice`, subject: `Ice ${number}`, preheader: "On the river" };
  const from = { fromName: "The Daymark", fromAddress: "desk@daymark.example", replyTo: "", host: "", language: "en" };
  const accent = { day: "#0b5f57", night: "#7fcabd" };
  return db().issue.create({
    data: {
      ...{ newsletterId: of.id, ...words, state, createdBy: "Ann" },
      ...(isOpen ? { sendAt: at } : { startedAt: at }),
      ...(!isOpen && {
        sheet: { newsletter: { slug: of.slug, name: "River Notes", accent, ...from }, ...words, blocks },
      }),
    },
    select: { id: true, slug: true },
  });
}

/** A story that readers have, or that was withdrawn from them. */
export async function story(
  facts: { withdrawnAt?: Date; language?: string; headline?: string; publishedAt?: Date } = {},
) {
  const slug = `story-${randomUUID()}`;
  const { headline = "Ice on the river", publishedAt = new Date("2026-11-01T09:00:00Z"), ...rest } = facts;
  const { id } = await db().article.create({ data: { slug, headline, ...rest } });
  const revision = await db().revision.create({
    data: { articleId: id, number: 1, headline, standfirst: "", body: { type: "doc", content: [] }, createdBy: "Ann" },
  });
  await db().article.update({ where: { id }, data: { publishedAt, publicRevisionId: revision.id } });
  return { id, slug };
}

export const storyBlock = (articleId: string): Extract<SheetBlock, { kind: "story" }> => ({
  ...{ kind: "story", articleId, form: "row", path: "/articles/ice", kicker: "", language: "en", picture: null },
  ...{ headline: "Ice on the river", standfirst: "It came early." },
});
