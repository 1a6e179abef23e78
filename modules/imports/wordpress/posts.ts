import type { Body } from "@/modules/articles/body";
import { countWords, plainTextOf } from "@/modules/articles/body-words";
import { claimSlug, keptSlug, slugOf } from "@/modules/articles/slug";
import type { ArchivedArticle, ArchivedPage, ArchivedRedirect, ArchiveProblem } from "../archive";
import { blocksOfHtml, bodyOfBlocks } from "../html/body-of-html";
import { lineOf, treeOf } from "../html/tree";
import { keptLink } from "../links";
import { lostTextOf } from "../lost-text";
import type { PictureRegister } from "../picture-register";
import { isOurOwnAddress, lostText } from "../reading";
import { storableLine } from "../storable";
import { htmlOfContent } from "./content";
import { publishedAtOf, timeOf } from "./dates";
import type { WordPressItem } from "./item";
import type { People } from "./people";
import { type Library, withShortcodes, wordPressShortcodes } from "./shortcodes";
import { decoded, type Terms, tagsOfItem } from "./terms";

export type ItemSurroundings = {
  /** "https://paper.example", without a slash at the end. */
  site: string;
  library: Library;
  reusable: ReadonlyMap<string, string>;
  pictures: PictureRegister;
  people: People;
  terms: Terms;
  language: string;
  articleSlugs: Set<string>;
  pageSlugs: Set<string>;
  problems: ArchiveProblem[];
  now: Date;
};

export type ConvertedItem = { article: ArchivedArticle; page: ArchivedPage; redirects: ArchivedRedirect[] };

const MAX_HEADLINE = 500;

/** An item as an article and as a page: which of them it is, the caller knows. */
export function convertItem(item: WordPressItem, surroundings: ItemSurroundings): ConvertedItem {
  const where = item.name || `${item.type} ${item.id}`;
  const problem = (what: string) => surroundings.problems.push({ where, what });
  if (item.isSticky) problem("It was sticky: pick it for the front page at the desk.");

  const body = bodyOf(item, where, surroundings, problem);
  const headline = headlineOf(item, body);
  const slug = slugFor(item, headline, surroundings);
  const publishedAt = publishedAtOf(item, surroundings.now, problem);
  const words = {
    sourceId: item.id || item.link,
    slug,
    language: surroundings.language,
    standfirst: storableLine(lineOf(treeOf(item.excerpt)), 2_000),
    body,
    publishedAt,
  };
  const createdAt = timeOf(item);
  return {
    article: {
      ...words,
      headline,
      ...tagsOfItem(item, surroundings.terms),
      authorSlugs: item.type === "post" ? surroundings.people.authorsOf(item) : [],
      ...heroOf(item, surroundings),
      ...(createdAt ? { createdAt } : {}),
    },
    page: { ...words, title: headline },
    redirects: publishedAt ? redirectsOf(item, slug, problem) : [],
  };
}

/** A note without a title is called by its first words, as WordPress's own lists do. */
function headlineOf(item: WordPressItem, body: Body): string {
  const title = storableLine(lineOf(treeOf(item.title)), MAX_HEADLINE);
  if (title) return title;
  const text = storableLine(plainTextOf(body), 90);
  if (countWords(text) === 0) return "(Untitled)";
  return text.length < 90 ? text : `${text.slice(0, text.lastIndexOf(" ", 80) + 1 || 80).trim()}…`;
}

function slugFor(item: WordPressItem, headline: string, { articleSlugs, pageSlugs }: ItemSurroundings): string {
  const isPage = item.type === "page";
  const slug = item.name ? keptSlug(decoded(item.name), slugOf(headline, isPage ? "page" : "story")) : slugOf(headline);
  if (!isPage) return claimSlug(slug, articleSlugs);
  return claimSlug(isOurOwnAddress(slug) ? `${slug}-page` : slug, pageSlugs);
}

function bodyOf(
  item: WordPressItem,
  where: string,
  surroundings: ItemSurroundings,
  problem: (what: string) => void,
): Body {
  const { site, library, pictures, reusable, problems } = surroundings;
  const unknown = (name: string) => problem(`The shortcode [${name}] means nothing here; the text in it was kept.`);
  const draw = wordPressShortcodes(item.id, library);
  const content = withShortcodes(item.content, draw, unknown);
  const html = htmlOfContent(content, { reusable, problem });

  const isFile = (path: string) => /\/wp-content\/|\/files\//.test(path);
  const body = bodyOfBlocks(
    blocksOfHtml(html, {
      pictureId: (address, alt) => {
        const id = pictures.idOf(address, alt ? { alt } : {});
        if (!id) problem(`A picture has no address that can be used: ${address.slice(0, 200) || "none"}`);
        return id;
      },
      link: (href) => {
        // A page for nothing but one picture: there is no such page here.
        if (library.pages.has(href)) return null;
        const link = keptLink(href, originsOf(site), isFile) ?? fileAtOldSite(href);
        if (!link) problem(`A link leads nowhere here, its words were kept: ${href.slice(0, 200)}`);
        return link;
      },
      problem,
    }),
  );
  // Held against the text as the author wrote it, with nothing but the shortcodes' own brackets gone.
  const bare = withShortcodes(
    item.content,
    (name, attributes, inner) => (draw(name, attributes, inner) === null ? null : inner),
    () => {},
  );
  problems.push(...lostText(where, lostTextOf(bare, body)));
  return body;
}

/** The old site under either protocol. */
const originsOf = (site: string) =>
  site ? [site, site.replace(/^https?/, site.startsWith("https") ? "http" : "https")] : [];

/** A document stays where it is. */
const fileAtOldSite = (href: string) =>
  /^https?:\/\//.test(href) && URL.canParse(href) && href.length <= 2_048 ? href : null;

function heroOf(item: WordPressItem, { library, pictures }: ItemSurroundings): Pick<ArchivedArticle, "hero"> {
  const thumbnail = item.meta.find(({ key }) => key === "_thumbnail_id")?.value ?? "";
  const attachment = library.byId.get(thumbnail);
  if (!attachment) return {};
  const caption = storableLine(lineOf(treeOf(attachment.caption)), 2_000);
  const alt = storableLine(attachment.alt);
  const pictureId = pictures.idOf(attachment.url, { alt, caption });
  return pictureId ? { hero: { pictureId, alt, caption } } : {};
}

/** The permalink, whatever form it has, and those under former slugs. */
function redirectsOf(item: WordPressItem, slug: string, problem: (what: string) => void): ArchivedRedirect[] {
  const to = item.type === "page" ? { path: `/${slug}` } : { articleSlug: slug };
  const url = URL.parse(item.link);
  if (url?.search !== "" || url.pathname === "/") {
    problem(
      `Its old address cannot lead here, since nothing before the question mark names it: ${item.link || "none"}`,
    );
    return [];
  }
  const former = item.meta.filter(({ key, value }) => key === "_wp_old_slug" && value).map(({ value }) => value);
  const paths = [url.pathname, ...former.map((old) => url.pathname.replace(/[^/]+\/?$/, old))];
  return paths
    .filter((path) => !isOurOwnAddress(path.split("/")[1] ?? "") || path.split("/").length > 3)
    .map((fromPath) => ({ fromPath, to }));
}
