import { decoded } from "@/app/decoded";
import "@/components/article/article.css";
import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { colouredBy } from "@/components/newsletter/coloured";
import { IssueJsonLd } from "@/components/newsletter/issue-json-ld";
import { issueMetadata } from "@/components/newsletter/issue-metadata";
import { IssuePage } from "@/components/newsletter/issue-page";
import { issuePath } from "@/modules/issues/issue";
import { env } from "@/modules/platform/env";
import { policiesOfThisPage } from "../../../articles/[slug]/surroundings";
import { StoryFonts } from "../../../fonts";
import { Frame } from "../../../frame";
import { logoOfThisPage, paperOfThisPage } from "../../../paper";
import { issueOfThisPage, newsletterOfThisPage } from "../newsletter";
import { readFirstPicture, readIssueContext } from "./issue-context";

type Props = { params: Promise<{ slug: string; issue: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, issue: issueSlug } = await decoded(params);
  const issue = await issueOfThisPage(slug, issueSlug);
  if (!issue) return {};

  const [paper, picture] = await Promise.all([paperOfThisPage(), readFirstPicture(issue)]);
  return issueMetadata(issue, paper, env().SITE_URL, picture);
}

/** A letter that was sent. */
export default async function IssueAtItsAddress({ params }: Props) {
  const { slug, issue: issueSlug } = await decoded(params);
  const [issue, newsletter] = await Promise.all([issueOfThisPage(slug, issueSlug), newsletterOfThisPage(slug)]);
  if (!issue || !newsletter) notFound();

  const [paper, logo, policies] = await Promise.all([paperOfThisPage(), logoOfThisPage(), policiesOfThisPage()]);
  const { language } = issue.sheet.newsletter;
  return (
    <Frame current="/newsletters">
      <IssueJsonLd issue={issue} logo={logo?.day ?? null} siteUrl={env().SITE_URL} {...{ paper, policies }} />
      <StoryFonts language={language} paperLanguage={paper.language} />
      <main id="main" {...colouredBy(newsletter.colour, paper)}>
        <IssuePage
          issue={issue}
          newsletter={newsletter}
          context={await readIssueContext(issue, paper.timeZone, issuePath(slug, issueSlug))}
        />
      </main>
    </Frame>
  );
}
