import type { Metadata } from "next";
import { pageMetadata } from "@/components/site/page-metadata";
import { type NewsletterHub, newsletterPath } from "@/modules/newsletters/newsletter";
import type { Paper } from "@/modules/settings/paper";

/** @param month of an archive page, as readers see it ("March 2025"), with its address; absent on the newsletter's own page */
export function newsletterMetadata(
  { slug, name, description }: NewsletterHub,
  paper: Paper,
  siteUrl: string,
  month?: { name: string; path: string },
): Metadata {
  const path = newsletterPath(slug);
  const title = month ? `${name}, ${month.name} | ${paper.name}` : `${name} | ${paper.name}`;
  const feedOf = { path, name: `${paper.name}: ${name}` };
  return pageMetadata({ path: month?.path ?? path, title, description, feedOf }, paper, siteUrl);
}
