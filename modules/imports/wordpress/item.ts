export type WordPressItem = {
  title: string;
  link: string;
  creator: string;
  content: string;
  excerpt: string;
  id: string;
  type: string;
  status: string;
  /** As WordPress writes it, in UTC: "2013-01-05 10:20:00", or zeros. */
  dateInUtc: string;
  date: string;
  name: string;
  parent: string;
  hasPassword: boolean;
  isSticky: boolean;
  attachmentUrl: string;
  terms: { taxonomy: string; slug: string; name: string }[];
  meta: { key: string; value: string }[];
};

export type WordPressTerm = { taxonomy: string; slug: string; name: string; parent: string; description: string };

export type WordPressExport = {
  title: string;
  address: string;
  language: string;
  /** login: never an address for mail. */
  people: { login: string; name: string }[];
  terms: WordPressTerm[];
  items: WordPressItem[];
  commentCount: number;
};

/** The only things of an item's metadata that we read. */
export const KEPT_META = new Set([
  "_thumbnail_id",
  "_wp_attachment_image_alt",
  "_wp_old_slug",
  "_yoast_wpseo_primary_category",
]);

export const ITEM_FIELDS: Record<
  string,
  Exclude<keyof WordPressItem, "terms" | "meta" | "hasPassword" | "isSticky">
> = {
  title: "title",
  link: "link",
  "dc:creator": "creator",
  "content:encoded": "content",
  "excerpt:encoded": "excerpt",
  "wp:post_id": "id",
  "wp:post_type": "type",
  "wp:status": "status",
  "wp:post_date_gmt": "dateInUtc",
  "wp:post_date": "date",
  "wp:post_name": "name",
  "wp:post_parent": "parent",
  "wp:attachment_url": "attachmentUrl",
};

export const TERM_FIELDS: Record<string, keyof WordPressTerm> = {
  "wp:category_nicename": "slug",
  "wp:cat_name": "name",
  "wp:category_parent": "parent",
  "wp:category_description": "description",
  "wp:tag_slug": "slug",
  "wp:tag_name": "name",
  "wp:tag_description": "description",
  "wp:term_taxonomy": "taxonomy",
  "wp:term_slug": "slug",
  "wp:term_name": "name",
  "wp:term_parent": "parent",
  "wp:term_description": "description",
};

export const TAXONOMY_OF: Record<string, string> = { "wp:category": "category", "wp:tag": "post_tag", "wp:term": "" };

export const emptyExport = (): WordPressExport => ({
  title: "",
  address: "",
  language: "",
  people: [],
  terms: [],
  items: [],
  commentCount: 0,
});

export const emptyItem = (): WordPressItem => ({
  title: "",
  link: "",
  creator: "",
  content: "",
  excerpt: "",
  id: "",
  type: "",
  status: "",
  dateInUtc: "",
  date: "",
  name: "",
  parent: "",
  hasPassword: false,
  isSticky: false,
  attachmentUrl: "",
  terms: [],
  meta: [],
});
