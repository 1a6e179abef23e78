import "server-only";
import { db } from "@/modules/platform/db";
import type { Actor } from "@/modules/staff/staff";
import type { SavedView, ViewList } from "../view";

const MOST_VIEWS = 50;
const MOST_CHOICES = 300;

/** Views this one keeps, and those that others share. personId: null for the command line, which keeps none. */
export async function listViews(staff: Pick<Actor, "personId">, list: ViewList): Promise<SavedView[]> {
  const rows = await db().savedView.findMany({
    where: {
      list,
      OR: [
        ...(staff.personId ? [{ personId: staff.personId }] : []),
        { isShared: true, person: { deactivatedAt: null } },
      ],
    },
    orderBy: { createdAt: "asc" },
    take: MOST_VIEWS,
    select: { id: true, personId: true, name: true, query: true, isShared: true },
  });
  return rows.map(({ personId, ...view }) => ({ ...view, isOwn: personId === staff.personId }));
}

export type FilterChoices = {
  sections: { slug: string; name: string }[];
  writers: { id: string; name: string }[];
};

/** What the filters of the list offer. */
export async function listFilterChoices(): Promise<FilterChoices> {
  const [sections, writers] = await Promise.all([
    db().tag.findMany({
      where: { kind: "section" },
      orderBy: { position: "asc" },
      take: MOST_CHOICES,
      select: { slug: true, name: true },
    }),
    db().person.findMany({
      where: { deactivatedAt: null },
      orderBy: { name: "asc" },
      take: MOST_CHOICES,
      select: { id: true, name: true },
    }),
  ]);
  return { sections, writers };
}

const MOST_TAGS = 100;

export type TagChoice = { id: string; name: string; isSection: boolean };

/** Sections first, then all other tags by name: the beginning of a list that is searched. */
export async function listTagChoices(): Promise<TagChoice[]> {
  const rows = await db().tag.findMany({
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    take: MOST_TAGS,
    select: { id: true, name: true, kind: true },
  });
  return rows.map(({ kind, ...tag }) => ({ ...tag, isSection: kind === "section" }));
}
