export const TAG_KINDS = ["section", "topic", "place", "series"] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export type TagLink = { slug: string; name: string; language: string | null };

export const tagPath = (slug: string) => `/tags/${slug}`;

/** @param month 1–12 */
export const tagMonthPath = (slug: string, year: number, month: number) =>
  `/tags/${slug}/${year}/${String(month).padStart(2, "0")}`;
