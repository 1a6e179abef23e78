import type { Metadata } from "next";
import { frontMetadata } from "@/components/site/page-metadata";
import { env } from "@/modules/platform/env";
import { readFront } from "./front";
import { FrontPage } from "./front-page";
import { paperOfThisPage } from "./paper";

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata(await paperOfThisPage(), env().SITE_URL);
}

export default async function LiveFrontPage() {
  const now = new Date();
  return <FrontPage front={await readFront(now)} now={now} />;
}
