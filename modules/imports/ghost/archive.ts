import { claimSlug, keptSlug, slugOf } from "@/modules/articles/slug";
import { authorPath } from "@/modules/authors/author";
import { tagPath } from "@/modules/tags/tag";
import type { ArchivedAuthor, ArchivedRedirect, ArchivedTag } from "../archive";
import { PictureRegister } from "../picture-register";
import { type Account, eachOnce, isOurOwnAddress, languageOf, naming, type Reading } from "../reading";
import { storableLine } from "../storable";
import type { GhostExport, GhostPost } from "./export";
import { type GhostOptions, locateIn } from "./pictures";
import { convertPost, isPage, type PostSurroundings, rowsByPost } from "./posts";

/**
 * A whole export of Ghost as plain values.
 * @throws BadFile where a post cannot be read
 */
export function archiveOfGhost(data: GhostExport, options: GhostOptions, now: Date): Reading {
  const title = settingOf(data, "title") || "Ghost";
  const source = `ghost:${slugOf(title, "site")}`;
  const pictures = new PictureRegister(source, locateIn(options));
  const surroundings: PostSurroundings = {
    options,
    pictures,
    rows: rowsByPost(data),
    tags: tagSlugsOf(data),
    authors: authorSlugsOf(data),
    nobody: slugOf(title, "newsroom"),
    language: options.language ?? languageOf(settingOf(data, "locale")),
    articleSlugs: new Set(),
    pageSlugs: new Set(),
    problems: [],
    now,
  };

  const convert = (post: GhostPost) => naming(post.slug, () => convertPost(post, surroundings));
  const posts = data.posts.filter((post) => !isPage(post)).map((post) => convert(post));
  const pages = data.posts.filter(isPage).map((post) => convert(post));
  const articles = posts.map(({ article }) => article);
  const authors = authorsOf(data, surroundings, new Set(articles.flatMap(({ authorSlugs }) => authorSlugs)), title);
  const tags = tagsOf(data, surroundings, articles);

  const archive = {
    source,
    authors,
    tags,
    pictures: pictures.all(),
    articles,
    pages: pages.map(({ page }) => page),
    redirects: [...posts, ...pages].flatMap(({ redirects }) => redirects).concat(listRedirects(authors, tags)),
    problems: eachOnce(surroundings.problems),
  };
  return { archive, accounts: accountsOf(data, archive) };
}

function settingOf(data: GhostExport, key: string): string {
  const value = data.settings.find((setting) => setting.key === key)?.value;
  return typeof value === "string" ? value : "";
}

/** Ghost's own labels begin with #; readers never saw them. */
export const isInternal = (tag: GhostExport["tags"][number]) =>
  tag.visibility === "internal" || tag.name.startsWith("#");

function tagSlugsOf(data: GhostExport): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const tags = data.tags.filter((tag) => !isInternal(tag));
  return new Map(tags.map((tag) => [tag.id, claimSlug(keptSlug(tag.slug, "tag"), taken)]));
}

function authorSlugsOf(data: GhostExport): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(data.users.map((user) => [user.id, claimSlug(keptSlug(user.slug, "author"), taken)]));
}

function authorsOf(
  { users }: GhostExport,
  { authors, pictures, nobody }: PostSurroundings,
  used: ReadonlySet<string>,
  title: string,
): ArchivedAuthor[] {
  const people = users.flatMap((user): ArchivedAuthor[] => {
    const slug = authors.get(user.id);
    if (!slug || !used.has(slug)) return [];
    const pictureId = user.profile_image ? pictures.idOf(user.profile_image) : null;
    const bio = storableLine(user.bio ?? "", 5_000);
    return [{ slug, name: storableLine(user.name, 200) || slug, bio, ...(pictureId ? { pictureId } : {}) }];
  });
  const isWritten = people.some(({ slug }) => slug === nobody);
  return used.has(nobody) && !isWritten ? [...people, { slug: nobody, name: storableLine(title, 200) }] : people;
}

/** The first tag of a post is its section in Ghost; a tag that is first anywhere is a section here. */
function tagsOf(data: GhostExport, { tags }: PostSurroundings, articles: { sectionSlug?: string }[]): ArchivedTag[] {
  const sections = new Set(articles.map(({ sectionSlug }) => sectionSlug));
  return data.tags.flatMap((tag, position): ArchivedTag[] => {
    const slug = tags.get(tag.id);
    if (!slug) return [];
    const kind = sections.has(slug) ? "section" : "topic";
    const description = storableLine(tag.description ?? "", 2_000);
    return [{ slug, name: storableLine(tag.name, 200) || slug, kind, description, position }];
  });
}

function listRedirects(authors: ArchivedAuthor[], tags: ArchivedTag[]): ArchivedRedirect[] {
  return [
    ...tags.map(({ slug }) => ({ fromPath: `/tag/${slug}`, to: { path: tagPath(slug) } })),
    ...authors.map(({ slug }) => ({ fromPath: `/author/${slug}`, to: { path: authorPath(slug) } })),
    { fromPath: "/rss", to: { path: "/feed.xml" } },
  ].filter(({ fromPath }) => !isOurOwnAddress(fromPath.slice(1)));
}

function accountsOf(data: GhostExport, archive: Reading["archive"]): Account[] {
  const internal = data.tags.filter(isInternal).map(({ name }) => name);
  const idle = data.users.length - archive.authors.length;
  const accounts = [
    { kind: "posts", count: archive.articles.length, fate: "articles" },
    { kind: "pages", count: archive.pages.length, fate: "pages" },
    { kind: "tags", count: archive.tags.length, fate: "tags and sections" },
    {
      kind: "internal tags",
      count: internal.length,
      fate: `not imported, readers never saw them: ${internal.join(", ")}`,
    },
    { kind: "authors", count: archive.authors.length, fate: "authors" },
    { kind: "people without a post", count: Math.max(0, idle), fate: "not imported" },
    { kind: "pictures", count: archive.pictures.length, fate: "pictures" },
  ];
  return accounts.filter(({ count }) => count > 0);
}
