import type { Body } from "@/modules/articles/body";
import type { Manuscript } from "@/modules/articles/manuscript";

/** A page the paper wrote about itself: /about, /privacy … */
export type PageReading = {
  slug: string;
  language: string;
  title: string;
  standfirst: string;
  body: Body;
  revisedAt: Date | null;
};

export const pagePath = (slug: string) => `/${slug}`;

/** A page as it is edited. shown: the version its words are of; null = the newest. */
export type PageSheet = {
  id: string;
  slug: string;
  language: string;
  version: number;
  publishedAt: Date | null;
  words: Manuscript;
  shown: { number: number; by: string; at: Date } | null;
};
