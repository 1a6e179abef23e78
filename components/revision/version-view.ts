/** One side of the comparison, as the screen names it. */
export type Side = {
  /** The id of a version, or "work". */
  id: string;
  /** "09:12 EET", "22 Nov, 09:12 EET", "Now" */
  title: string;
  /** "first published", "kept as “Before the lawyer”" */
  note: string;
  isLive: boolean;
};

export type VersionLine = Side & {
  personId: string | null;
  createdBy: string;
  /** Compared with the version before it. */
  href: string;
  /** As the earlier side (A), as the later side (B), of what is compared now. */
  asEarlier: string;
  asLater: string;
};
