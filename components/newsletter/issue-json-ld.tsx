import type { Article, WithContext } from "schema-dts";
import { type Publisher, publisherOf } from "@/components/article/article-json-ld";
import { JsonLd } from "@/components/site/json-ld";
import { issuePath } from "@/modules/issues/issue";
import type { ArchivedIssue } from "@/modules/letter-archive/letter-archive";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { zonedIsoString } from "@/modules/settings/zoned-time";

type Props = Publisher & { issue: ArchivedIssue };

export const IssueJsonLd = (props: Props) => <JsonLd data={issueArticle(props)} />;

/** A letter as machines want it told: an article of an issue of a periodical. */
export function issueArticle({ issue, ...publisher }: Props): WithContext<Article> {
  const { paper, siteUrl } = publisher;
  const { newsletter, number, subject, preheader } = issue.sheet;
  const url = new URL(issuePath(newsletter.slug, issue.slug), siteUrl).href;
  const sentAt = zonedIsoString(issue.sentAt, paper.timeZone);

  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": `${url}#letter`,
    mainEntityOfPage: url,
    url,
    headline: subject,
    ...(preheader && { description: preheader }),
    inLanguage: newsletter.language,
    datePublished: sentAt,
    dateModified: sentAt,
    author: newsletter.host
      ? { "@type": "Person", name: newsletter.host }
      : { "@type": "Organization", name: paper.name, url: siteUrl },
    publisher: publisherOf(publisher),
    isAccessibleForFree: true,
    isPartOf: {
      "@type": "PublicationIssue",
      ...(number !== null && { issueNumber: number }),
      datePublished: sentAt,
      isPartOf: {
        "@type": "Periodical",
        name: newsletter.name,
        url: new URL(newsletterPath(newsletter.slug), siteUrl).href,
      },
    },
  };
}
