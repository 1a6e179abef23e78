import type { Body } from "@/modules/articles/body";

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
