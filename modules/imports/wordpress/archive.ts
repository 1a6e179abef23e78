import { slugOf } from "@/modules/articles/slug";
import { authorPath } from "@/modules/authors/author";
import { tagPath } from "@/modules/tags/tag";
import type { ArchivedRedirect, ArchiveProblem } from "../archive";
import { PictureRegister } from "../picture-register";
import { type Account, eachOnce, languageOf, naming, type Reading } from "../reading";
import type { WordPressExport, WordPressItem } from "./item";
import { type People, peopleOf } from "./people";
import { locateIn } from "./pictures";
import { convertItem, type ItemSurroundings } from "./posts";
import type { Attachment, Library } from "./shortcodes";
import { archivedTags, formerTermPath, isCarried, type Terms, termsOf } from "./terms";

export type WordPressOptions = {
  /** Files of wp-content/uploads: "2013/03/a.jpg" → where it lies. */
  uploads: ReadonlyMap<string, string>;
  language?: string;
};

/** Deleted, or never more than an empty draft. */
const isGone = (item: WordPressItem) =>
  item.status === "trash" || (item.status === "auto-draft" && item.content.trim() === "");

/**
 * A whole export of WordPress as plain values.
 * @throws BadFile where a post cannot be read
 */
export function archiveOfWordPress(data: WordPressExport, options: WordPressOptions, now: Date): Reading {
  const host = URL.parse(data.address)?.host;
  const source = `wordpress:${host ?? slugOf(data.title, "site")}`;
  const surroundings = surroundingsOf(data, source, options, now);
  const itemsOf = (type: string) => data.items.filter((item) => item.type === type && !isGone(item));

  const convert = (item: WordPressItem) =>
    naming(item.name || `${item.type} ${item.id}`, () => convertItem(item, surroundings));
  const posts = itemsOf("post").map((item) => convert(item));
  const pages = itemsOf("page").map((item) => convert(item));
  const articles = posts.map(({ article }) => article);
  const sections = new Set(articles.flatMap(({ sectionSlug }) => sectionSlug ?? []));

  const archive = {
    source,
    authors: surroundings.people.all(),
    tags: archivedTags(surroundings.terms, sections),
    pictures: surroundings.pictures.all(),
    articles,
    pages: pages.map(({ page }) => page),
    redirects: [...posts, ...pages].flatMap(({ redirects }) => redirects).concat(listRedirects(data, surroundings)),
    problems: eachOnce([...surroundings.problems, ...generalProblems(data)]),
  };
  return { archive, accounts: accountsOf(data, archive) };
}

function surroundingsOf(data: WordPressExport, source: string, options: WordPressOptions, now: Date): ItemSurroundings {
  const library = libraryOf(data);
  const attachments = new Set([...library.byId.values()].map(({ url }) => url));
  const locate = locateIn({ attachments, uploads: options.uploads, site: data.address });
  const blocks = data.items.filter((item) => item.type === "wp_block");
  return {
    site: data.address,
    library,
    reusable: new Map(blocks.map((item) => [item.id, item.content])),
    pictures: new PictureRegister(source, locate),
    people: peopleOf(data, slugOf(data.title, "newsroom")),
    terms: termsOf(data),
    language: options.language ?? languageOf(data.language),
    articleSlugs: new Set(),
    pageSlugs: new Set(),
    problems: [],
    now,
  };
}

function libraryOf(data: WordPressExport): Library {
  const byId = new Map<string, Attachment>();
  const byParent = new Map<string, Attachment[]>();
  for (const item of data.items) {
    if (item.type !== "attachment" || !item.attachmentUrl) continue;
    const alt = item.meta.find(({ key }) => key === "_wp_attachment_image_alt")?.value ?? "";
    const attachment = { id: item.id, url: item.attachmentUrl, alt, caption: item.excerpt, parent: item.parent };
    byId.set(item.id, attachment);
    byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), attachment]);
  }
  const pages = new Set(data.items.filter(({ type }) => type === "attachment").map(({ link }) => link));
  return { byId, pages, childrenOf: (postId) => (postId === "" ? [] : (byParent.get(postId) ?? [])) };
}

function listRedirects(data: WordPressExport, { terms, people }: { terms: Terms; people: People }): ArchivedRedirect[] {
  const base = URL.parse(data.address)?.pathname.replace(/\/$/, "") ?? "";
  const tags = terms.all.flatMap((term): ArchivedRedirect[] => {
    const slug = terms.slugOf(term.taxonomy, term.slug);
    return slug ? [{ fromPath: base + formerTermPath(term, terms), to: { path: tagPath(slug) } }] : [];
  });
  const authors = people
    .all()
    .map(({ slug }) => ({ fromPath: `${base}/author/${slug}`, to: { path: authorPath(slug) } }));
  return [...tags, ...authors, { fromPath: `${base}/feed`, to: { path: "/feed.xml" } }];
}

function generalProblems(data: WordPressExport): ArchiveProblem[] {
  const where = "the whole archive";
  const problems = [{ where, what: "Short addresses (/?p=ID) do not lead to stories here." }];
  if (data.commentCount > 0) problems.push({ where, what: `${data.commentCount} comments were not imported.` });
  return problems;
}

function accountsOf(data: WordPressExport, archive: Reading["archive"]): Account[] {
  const counts = new Map<string, number>();
  for (const item of data.items) {
    const kind = isGone(item) ? `${item.type} (${item.status})` : item.type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const items = [...counts].map(([kind, count]) => ({ kind, count, fate: fateOf(kind, archive) }));
  const taxonomies = new Set(data.items.flatMap(({ terms }) => terms.map(({ taxonomy }) => taxonomy)));
  const others = [...taxonomies].filter((taxonomy) => !isCarried(taxonomy) && taxonomy !== "author");
  return [
    ...items,
    { kind: "comments", count: data.commentCount, fate: "not imported" },
    { kind: "other taxonomies", count: others.length, fate: `not imported: ${others.join(", ")}` },
    { kind: "pictures", count: archive.pictures.length, fate: "named by posts and pages" },
  ].filter(({ count }) => count > 0);
}

const FATES: Record<string, string> = {
  post: "articles",
  page: "pages",
  wp_block: "put into the posts that use them",
  "guest-author": "authors of the posts that they signed",
  nav_menu_item: "not imported: the navigation is set at the desk",
};

function fateOf(kind: string, archive: Reading["archive"]): string {
  if (kind === "attachment")
    return `pictures where a post or page shows them (${archive.pictures.length} in all), otherwise not imported`;
  return FATES[kind] ?? "not imported: nothing here is like it";
}
