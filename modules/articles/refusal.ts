/** Why a story cannot be changed as asked. */
export type ArticleRefusal =
  /** There is no such story. */
  | "article-absent"
  /** It has no saved words to publish. */
  | "nothing-to-publish"
  /** These very words are public already. */
  | "already-public"
  | "already-withdrawn"
  | "not-public"
  /** The time to publish at has passed. */
  | "time-has-passed"
  /** Another story lives at that address, or did. */
  | "slug-taken"
  | "text-missing";
