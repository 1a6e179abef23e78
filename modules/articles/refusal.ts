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
  | "text-missing"
  /** It lacks something that the newsroom requires: the ready list says what. */
  | "not-ready"
  /** Something in it is half done, a picture on its way up or a box without its address: readers would not get it. */
  | "unfinished"
  /** Its words do not fit what readers' pages can show. */
  | "words-invalid"
  /** Somebody scheduled it, called it off or moved it meanwhile. */
  | "schedule-changed"
  /** Somebody gave it another address meanwhile. */
  | "slug-changed"
  /** Readers have other words by now than those that were seen. */
  | "words-changed";
