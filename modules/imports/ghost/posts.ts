import type { Body } from "@/modules/articles/body";
import { claimSlug, keptSlug } from "@/modules/articles/slug";
import type { ArchivedArticle, ArchivedPage, ArchivedRedirect, ArchiveProblem } from "../archive";
import { blocksOfHtml, bodyOfBlocks } from "../html/body-of-html";
import { lineOf, treeOf } from "../html/tree";
import { keptLink } from "../links";
import { lostTextOf } from "../lost-text";
import type { PictureRegister } from "../picture-register";
import { isOurOwnAddress, languageOf, lostText, NOBODY_READS_THIS } from "../reading";
import { storableLine } from "../storable";
import { type GhostExport, type GhostPost, timeOf } from "./export";
import { htmlOfLexical } from "./lexical";
import { htmlOfMobiledoc } from "./mobiledoc";
import { GHOST_URL, type GhostOptions } from "./pictures";

export type PostSurroundings = {
  rows: ReadonlyMap<string, PostRows>;
  options: GhostOptions;
  pictures: PictureRegister;
  /** Ghost's id → slug here; internal tags are missing. */
  tags: ReadonlyMap<string, string>;
  authors: ReadonlyMap<string, string>;
  /** Slug of the author of what nobody signed. */
  nobody: string;
  language: string;
  articleSlugs: Set<string>;
  pageSlugs: Set<string>;
  problems: ArchiveProblem[];
  now: Date;
};

/** What other tables of the export say of one post, in order. */
type PostRows = { tagIds: string[]; authorIds: string[]; meta?: GhostExport["posts_meta"][number] };

export type ConvertedPost = { article: ArchivedArticle; page: ArchivedPage; redirects: ArchivedRedirect[] };

const MAX_HEADLINE = 500;
const MAX_STANDFIRST = 2_000;

/** A post as an article and as a page: which of them it is, the caller knows. */
export function convertPost(post: GhostPost, surroundings: PostSurroundings): ConvertedPost {
  const problem = (what: string) => surroundings.problems.push({ where: post.slug, what });
  const slug = slugFor(post, surroundings);
  const body = bodyOf(post, surroundings, problem);
  const words = {
    sourceId: post.id,
    slug,
    language: languageOf(post.locale, surroundings.language),
    standfirst: storableLine(post.custom_excerpt ?? "", MAX_STANDFIRST),
    body,
    publishedAt: publishedAtOf(post, surroundings, problem),
  };
  const headline = storableLine(post.title ?? "", MAX_HEADLINE) || "(Untitled)";

  return {
    article: { ...words, headline, ...linksOf(post, surroundings), ...heroOf(post, surroundings), ...timesOf(post) },
    page: { ...words, title: headline },
    redirects: words.publishedAt ? redirectsOf(post, slug) : [],
  };
}

export const isPage = (post: GhostPost) => post.type === "page" || post.page === true || post.page === 1;

export function rowsByPost(data: GhostExport): ReadonlyMap<string, PostRows> {
  const rows = new Map<string, PostRows>(data.posts.map((post) => [post.id, { tagIds: [], authorIds: [] }]));
  const inOrder = <Row extends { sort_order?: number | null | undefined }>(all: Row[]) =>
    all.toSorted((one, other) => (one.sort_order ?? 0) - (other.sort_order ?? 0));

  for (const { post_id, tag_id } of inOrder(data.posts_tags)) rows.get(post_id)?.tagIds.push(tag_id);
  for (const { post_id, author_id } of inOrder(data.posts_authors)) rows.get(post_id)?.authorIds.push(author_id);
  for (const meta of data.posts_meta) {
    const row = rows.get(meta.post_id);
    if (row) row.meta = meta;
  }
  return rows;
}

function slugFor(post: GhostPost, surroundings: PostSurroundings): string {
  const slug = keptSlug(post.slug, isPage(post) ? "page" : "story");
  if (!isPage(post)) return claimSlug(slug, surroundings.articleSlugs);
  return claimSlug(isOurOwnAddress(slug) ? `${slug}-page` : slug, surroundings.pageSlugs);
}

function bodyOf(post: GhostPost, surroundings: PostSurroundings, problem: (what: string) => void): Body {
  const { options, pictures } = surroundings;
  const site = options.site ? [options.site] : [];
  const html = htmlOf(post, problem);
  const blocks = html.flatMap((piece) =>
    blocksOfHtml(piece, {
      pictureId: (address, alt) => {
        const id = pictures.idOf(address, alt ? { alt } : {});
        if (!id) problem(`A picture could not be found: ${address}`);
        return id;
      },
      link: (href) => {
        const isFile = (path: string) => path.startsWith("/content/");
        const link = keptLink(href, [GHOST_URL, ...site], isFile);
        if (!link) problem(`A link leads nowhere here, its words were kept: ${href}`);
        return link ?? fileAtOldSite(href, options.site);
      },
      problem,
    }),
  );
  const body = bodyOfBlocks(blocks);
  const shown = shownHtml(post);
  const lost = (shown === null ? html : [shown]).flatMap((piece) => lostTextOf(piece, body));
  surroundings.problems.push(...lostText(post.slug, lost));
  return body;
}

function htmlOf(post: GhostPost, problem: (what: string) => void): string[] {
  if (post.lexical) return htmlOfLexical(post.lexical, problem);
  if (post.mobiledoc) return htmlOfMobiledoc(post.mobiledoc, problem);
  return [withoutGates(post.html ?? "")];
}

/** What Ghost itself made of the post: the text that readers saw, to hold ours against. */
const shownHtml = (post: GhostPost): string | null => (post.html ? withoutGates(post.html) : null);

/** Parts that not every reader was shown. */
function withoutGates(html: string): string {
  return html.replace(
    /<!--\s*kg-gated-block:begin([^>]*)-->[\s\S]*?<!--\s*kg-gated-block:end\s*-->/g,
    (whole, facts: string) => (/nonMember:\s*true/.test(facts) ? whole : ""),
  );
}

function fileAtOldSite(href: string, site: string | undefined): string | null {
  const path = href.startsWith(GHOST_URL) ? href.slice(GHOST_URL.length) : href;
  return site && path.startsWith("/content/") && URL.canParse(site + path) ? site + path : null;
}

/** What was not public there is not public here. */
function publishedAtOf(post: GhostPost, { rows, now }: PostSurroundings, problem: (what: string) => void): Date | null {
  const isEmail = post.status === "sent" || Boolean(Number(rows.get(post.id)?.meta?.email_only ?? 0));
  if (isEmail) problem("It was sent by e-mail only: imported as a draft.");
  if (isEmail || (post.status !== "published" && post.status !== "scheduled")) return null;
  if (post.visibility && post.visibility !== "public") {
    problem(`Readable for "${post.visibility}": ${NOBODY_READS_THIS}.`);
    return null;
  }
  const publishedAt = timeOf(post.published_at) ?? (post.status === "published" ? timeOf(post.created_at) : null);
  if (!publishedAt) problem("It has no date of publication: imported as a draft.");
  if (publishedAt && post.status === "scheduled" && publishedAt <= now) {
    problem("It was scheduled for a time that has passed since: imported as a draft.");
    return null;
  }
  return publishedAt;
}

function linksOf(post: GhostPost, { rows, tags, authors, nobody }: PostSurroundings) {
  const { tagIds = [], authorIds = [] } = rows.get(post.id) ?? {};
  const tagSlugs = tagIds.flatMap((id) => tags.get(id) ?? []);
  const signedBy = authorIds.length > 0 || !post.author_id ? authorIds : [post.author_id];
  const authorSlugs = signedBy.flatMap((id) => authors.get(id) ?? []);
  const [sectionSlug] = tagSlugs;
  return {
    tagSlugs: [...new Set(tagSlugs)],
    authorSlugs: authorSlugs.length > 0 ? [...new Set(authorSlugs)] : [nobody],
    ...(sectionSlug ? { sectionSlug } : {}),
  };
}

function heroOf(post: GhostPost, { rows, pictures, problems }: PostSurroundings): Pick<ArchivedArticle, "hero"> {
  if (!post.feature_image) return {};
  const meta = rows.get(post.id)?.meta ?? post;
  const alt = storableLine(meta.feature_image_alt ?? "");
  const caption = storableLine(lineOf(treeOf(meta.feature_image_caption ?? "")), 2_000);
  const pictureId = pictures.idOf(post.feature_image, { alt, caption });
  if (!pictureId) {
    problems.push({ where: post.slug, what: `The main picture could not be found: ${post.feature_image}` });
    return {};
  }
  return { hero: { pictureId, alt, caption } };
}

function timesOf(post: GhostPost): Pick<ArchivedArticle, "createdAt"> {
  const createdAt = timeOf(post.created_at);
  return createdAt ? { createdAt } : {};
}

function redirectsOf(post: GhostPost, slug: string): ArchivedRedirect[] {
  if (isOurOwnAddress(post.slug) || (isPage(post) && post.slug === slug)) return [];
  return [{ fromPath: `/${post.slug}`, to: isPage(post) ? { path: `/${slug}` } : { articleSlug: slug } }];
}
