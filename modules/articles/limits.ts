/**
 * How much a body holds: one source for its schema, for what tidies a manuscript, and for the fields at the desk, which say it.
 * Lengths in UTF-16 units, as a browser's maxlength counts.
 */
export const LIMITS = {
  blocks: 5_000,
  /** Runs of text and line breaks in one paragraph. */
  inlines: 5_000,
  textLength: 200_000,
  listItems: 1_000,
  galleryPictures: 100,
  tableRows: 500,
  tableColumns: 50,
  addressLength: 2_048,
  linkTitleLength: 300,
  codeLanguageLength: 40,
  slugLength: 200,
  /** Nodes within nodes. Nobody writes half as deep; far beyond it, whatever goes through a body by itself would fall over. */
  depth: 40,
} as const;

/** Of the fields of boxes that hold words, by the node they are of. */
export const FIELD_LIMITS = {
  figure: { alt: 1_000, caption: 2_000, credit: 500 },
  gallery: { caption: 2_000 },
  pullQuote: { attribution: 300 },
  infoBox: { label: 80, title: 300 },
  table: { caption: 500 },
  embed: { title: 500, description: 2_000, caption: 2_000 },
} as const;
