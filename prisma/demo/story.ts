import type { AuthorSlug } from "./authors";
import type { Part } from "./nodes";
import type { PictureName } from "./pictures";
import type { SectionSlug, TagSlug } from "./tags";
import type { When } from "./when";

/** A story as it is written in this folder; archive.ts makes the paper's own form of it. */
export type Story = {
  slug: string;
  language?: "uk" | "ru";
  headline: string;
  standfirst: string;
  kicker?: string;
  section: SectionSlug;
  tags: TagSlug[];
  by: AuthorSlug[];
  at: When;
  revisedAt?: When;
  corrections?: { text: string; at: When; by: string }[];
  picture?: { name: PictureName; caption: string; alt?: string };
  /** Slug of the story that says the same in another language. */
  translationOf?: string;
  body: Part[];
};
