import { xmlResponse } from "@/app/xml-response";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { listNews } from "@/modules/sitemaps/queries";
import { newsSitemapXml } from "@/modules/sitemaps/sitemap";

export const dynamic = "force-dynamic";

export async function GET() {
  const [paper, stories] = await Promise.all([readPaper(), listNews(new Date())]);
  return xmlResponse(newsSitemapXml(stories, paper.name, { siteUrl: env().SITE_URL, timeZone: paper.timeZone }));
}
