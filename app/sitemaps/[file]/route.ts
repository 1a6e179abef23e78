import { xmlResponse } from "@/app/xml-response";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import {
  listSitemapArticles,
  listSitemapAuthors,
  listSitemapLetters,
  listSitemapPages,
  listSitemapTags,
} from "@/modules/sitemaps/queries";
import {
  parseSitemapFile,
  type SitemapFile,
  type SitemapPage,
  sitemapXml,
  spanOfFile,
} from "@/modules/sitemaps/sitemap";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = parseSitemapFile((await params).file);
  if (!file) return new Response("There is no such sitemap.\n", { status: 404 });

  const { timeZone } = await readPaper();
  const pages = await listPages(file, timeZone, new Date());
  if (pages.length === 0 && isOfTime(file)) return new Response("Nothing was published then.\n", { status: 404 });

  return xmlResponse(sitemapXml(pages, { siteUrl: env().SITE_URL, timeZone }));
}

async function listPages(file: SitemapFile, timeZone: string, now: Date): Promise<SitemapPage[]> {
  switch (file.kind) {
    case "pages":
      return listSitemapPages(now);
    case "tags":
      return listSitemapTags(now);
    case "authors":
      return listSitemapAuthors(now);
    case "letters":
      return listSitemapLetters(now);
    default:
      return listSitemapArticles(spanOfFile(file, timeZone), now);
  }
}

const isOfTime = (file: SitemapFile) => file.kind === "month" || file.kind === "day";
