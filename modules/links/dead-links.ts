import { articlePath, publicAt } from "@/modules/articles/article";
import { isWebLink } from "@/modules/articles/links";
import type { Transaction } from "@/modules/platform/db";
import { answerOf, isDoubtful, isOutdated } from "./finding";
import { urlHashOf } from "./link";

/** Which of these addresses lead nowhere, and what was answered there ("404", "not-reachable"). What was never followed is not called dead. */
export async function readDeadLinks(
  transaction: Transaction,
  hrefs: string[],
  now: Date,
): Promise<Map<string, string>> {
  const wanted = [...new Set(hrefs)];
  return new Map([
    ...(await listDeadWebLinks(transaction, wanted.filter(isWebLink))),
    ...(await listDeadOwnLinks(
      transaction,
      wanted.filter((href) => OWN_STORY.test(href)),
      now,
    )),
  ]);
}

/** Those of the web among these addresses that were not followed lately. */
export async function listUnchecked(transaction: Transaction, hrefs: string[], now: Date): Promise<string[]> {
  const urls = [...new Set(hrefs)].filter(isWebLink);
  if (urls.length === 0) return [];

  const checked = await transaction.linkCheck.findMany({
    where: { urlHash: { in: urls.map(urlHashOf) } },
    select: { urlHash: true, status: true, problem: true, checkedAt: true },
  });
  const known = new Set(checked.filter((finding) => !isOutdated(finding, now)).map(({ urlHash }) => urlHash));
  return urls.filter((url) => !known.has(urlHashOf(url)));
}

/** As the worker last found them. */
async function listDeadWebLinks(transaction: Transaction, hrefs: string[]): Promise<[href: string, answer: string][]> {
  if (hrefs.length === 0) return [];
  const rows = await transaction.linkCheck.findMany({
    where: { urlHash: { in: hrefs.map(urlHashOf) }, problem: { not: "" } },
    select: { url: true, status: true, problem: true },
  });
  // A server that was unwell just now is no reason to hold a letter back.
  return rows.map((row): [string, string] => [row.url, answerOf(row)]).filter(([, answer]) => !isDoubtful(answer));
}

const OWN_STORY = /^\/articles\/([^/?#]+)/;

/** Links to stories of our own are looked up: no request is needed to know. */
async function listDeadOwnLinks(transaction: Transaction, hrefs: string[], now: Date): Promise<[string, string][]> {
  const links = hrefs.map((href) => ({ href, slug: OWN_STORY.exec(href)?.[1] ?? "" }));
  if (links.length === 0) return [];

  const slugs = links.map(({ slug }) => slug);
  const live = await transaction.article.findMany({
    where: { slug: { in: slugs }, ...publicAt(now) },
    select: { slug: true },
  });
  const moved = await transaction.redirect.findMany({
    where: { fromPath: { in: slugs.map(articlePath) } },
    select: { fromPath: true },
  });
  const known = new Set([...live.map(({ slug }) => articlePath(slug)), ...moved.map(({ fromPath }) => fromPath)]);
  return links.filter(({ slug }) => !known.has(articlePath(slug))).map(({ href }) => [href, "404"]);
}
