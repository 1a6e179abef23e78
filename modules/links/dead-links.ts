import { publicAt } from "@/modules/articles/article";
import { leadsOutside, ownPathOf } from "@/modules/articles/links";
import type { Transaction } from "@/modules/platform/db";
import { answerOf, isOutdated } from "./finding";
import { urlHashOf } from "./link";

/** ownOrigins: what our own links begin with ("https://paper.example"). */
export type LinkView = { now: Date; ownOrigins: ReadonlySet<string> };

/** Which of these addresses lead nowhere, and what was answered there ("404", "not-reachable"). What was never followed is not called dead. */
export async function readDeadLinks(
  transaction: Transaction,
  hrefs: string[],
  view: LinkView,
): Promise<Map<string, string>> {
  const wanted = [...new Set(hrefs)];
  return new Map([
    ...(await listDeadWebLinks(transaction, wanted, view)),
    ...(await listDeadOwnLinks(transaction, wanted, view)),
  ]);
}

/** Those of the web among these addresses that were not followed lately. */
export async function listUnchecked(
  transaction: Transaction,
  hrefs: string[],
  { now, ownOrigins }: LinkView,
): Promise<string[]> {
  const urls = [...new Set(hrefs)].filter((href) => leadsOutside(href, ownOrigins));
  if (urls.length === 0) return [];

  const checked = await transaction.linkCheck.findMany({
    where: { urlHash: { in: urls.map(urlHashOf) } },
    select: { urlHash: true, status: true, problem: true, checkedAt: true },
  });
  const known = new Set(checked.filter((finding) => !isOutdated(finding, now)).map(({ urlHash }) => urlHash));
  return urls.filter((url) => !known.has(urlHashOf(url)));
}

type DeadLinks = Promise<[href: string, answer: string][]>;

/** As the worker last found them. */
async function listDeadWebLinks(transaction: Transaction, hrefs: string[], { ownOrigins }: LinkView): DeadLinks {
  const urls = hrefs.filter((href) => leadsOutside(href, ownOrigins));
  if (urls.length === 0) return [];
  const rows = await transaction.linkCheck.findMany({
    where: { urlHash: { in: urls.map(urlHashOf) }, problem: { not: "" } },
    select: { url: true, status: true, problem: true },
  });
  return rows.map(({ url, ...finding }) => [url, answerOf(finding)]);
}

/** Our own stories, tags and authors are looked up: no request is needed to know, and on one's own machine none would be let out. */
async function listDeadOwnLinks(transaction: Transaction, hrefs: string[], { now, ownOrigins }: LinkView): DeadLinks {
  const links = hrefs.flatMap((href) => {
    const path = OWN_PAGE.exec(ownPathOf(href, ownOrigins) ?? "")?.[0];
    return path ? [{ href, path }] : [];
  });
  if (links.length === 0) return [];
  const standing = await listStanding(transaction, new Set(links.map(({ path }) => path)), now);
  return links.filter(({ path }) => !standing.has(path)).map(({ href }) => [href, "404"]);
}

/** Archives and feeds below a tag stand with it. */
const OWN_PAGE = /^\/(?:articles|tags|authors)\/[^/]+/;

/** Which of these addresses readers find something at, or are led on from. */
async function listStanding(transaction: Transaction, paths: ReadonlySet<string>, now: Date): Promise<Set<string>> {
  const slugsBelow = (folder: string) =>
    [...paths].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const named = (folder: string) => ({ where: { slug: { in: slugsBelow(folder) } }, select: { slug: true } });
  const stories = named("/articles/");

  const [articles, tags, authors, redirects] = await Promise.all([
    transaction.article.findMany({ ...stories, where: { ...stories.where, ...publicAt(now) } }),
    transaction.tag.findMany(named("/tags/")),
    transaction.author.findMany(named("/authors/")),
    transaction.redirect.findMany({ where: { fromPath: { in: [...paths] } }, select: { fromPath: true } }),
  ]);
  const at = (folder: string, rows: { slug: string }[]) => rows.map(({ slug }) => folder + slug);
  return new Set([
    ...at("/articles/", articles),
    ...at("/tags/", tags),
    ...at("/authors/", authors),
    ...redirects.map(({ fromPath }) => fromPath),
  ]);
}
