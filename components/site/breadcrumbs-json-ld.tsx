import type { BreadcrumbList, WithContext } from "schema-dts";
import { JsonLd } from "./json-ld";

/** A step on the way from the front page to here. path: from the root of the site. */
export type Crumb = { name: string; path: string };

export function BreadcrumbsJsonLd({ crumbs, siteUrl }: { crumbs: Crumb[]; siteUrl: string }) {
  return <JsonLd data={breadcrumbList(crumbs, siteUrl)} />;
}

export function breadcrumbList(crumbs: Crumb[], siteUrl: string): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.name,
      item: new URL(crumb.path, siteUrl).href,
    })),
  };
}
