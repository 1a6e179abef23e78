/** A newsletter in the list, its times in words. */
export type NewsletterRowView = {
  id: string;
  version: number;
  slug: string;
  name: string;
  language: string;
  /** "with Nadia Korvin · Fridays" */
  note: string;
  isRetired: boolean;
  readerCount: number;
  joinedCount: number;
  leftCount: number;
  last: { subject: string; when: string; href: string } | null;
  /** tone: planned, or trouble where it waits for somebody. */
  next: { text: string; when: string; tone: "planned" | "warning" | "plain" } | null;
};
