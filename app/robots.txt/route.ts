import { env } from "@/modules/platform/env";
import { robotsTxt } from "@/modules/sitemaps/sitemap";

export const dynamic = "force-dynamic"; // the site's address is known when it runs, not when it is built

export const GET = () =>
  new Response(robotsTxt(env().SITE_URL), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
