import { xmlResponse } from "@/app/xml-response";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { listSitemapMonths } from "@/modules/sitemaps/queries";
import { sitemapIndexXml } from "@/modules/sitemaps/sitemap";

export const dynamic = "force-dynamic";

export async function GET() {
  const { timeZone } = await readPaper();
  const months = await listSitemapMonths(timeZone, new Date());
  return xmlResponse(sitemapIndexXml(months, { siteUrl: env().SITE_URL, timeZone }));
}
