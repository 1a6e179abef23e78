import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { NewsletterForm } from "@/components/site/newsletter-form";
import { pageMetadata } from "@/components/site/page-metadata";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { readNewsletter } from "@/modules/newsletters/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

type Props = { params: Promise<{ slug: string }> };

const newsletterOfThisPage = cache(readNewsletter);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [newsletter, paper] = await Promise.all([
    newsletterOfThisPage((await decoded(params)).slug),
    paperOfThisPage(),
  ]);
  if (!newsletter) return {};

  const title = `${newsletter.name} | ${paper.name}`;
  const page = { path: newsletterPath(newsletter.slug), title, description: newsletter.description };
  return pageMetadata(page, paper, env().SITE_URL);
}

export default async function NewsletterPage({ params }: Props) {
  const newsletter = await newsletterOfThisPage((await decoded(params)).slug);
  if (!newsletter) notFound();

  const { slug, name, rhythm, description, host, language } = newsletter;
  return (
    <Frame current="/newsletters">
      <main id="main" className="wrap">
        <header className="hub" lang={language === "en" ? undefined : language}>
          <p className="kicker">
            <span lang="en">Newsletter</span> · {rhythm}
          </p>
          <h1>{name}</h1>
          <p>{description}</p>
        </header>
        <div className="offer">
          <NewsletterForm id="newsletter-email" newsletters={[slug]} origin={newsletterPath(slug)} />
          {host && <p className="meta">Written by {host}.</p>}
          <p>
            <a className="link more" href="/newsletters">
              All our newsletters
            </a>
          </p>
        </div>
      </main>
    </Frame>
  );
}
