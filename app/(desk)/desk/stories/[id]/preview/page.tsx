import { notFound } from "next/navigation";
import { storyInWork } from "@/app/(site)/preview/story-in-work";
import { descriptionOf } from "@/components/article/article-metadata";
import { PreviewFrame } from "@/components/preview/preview-frame";
import { type LinkLine, PreviewLinks } from "@/components/preview/preview-links";
import { SearchResult } from "@/components/preview/search-result";
import { SocialPreview } from "@/components/preview/social-preview";
import { type Clock, dayAndTime } from "@/components/site/clock";
import { PageTop } from "@/components/ui/page-top";
import type { ArticleReading } from "@/modules/articles/article";
import { env } from "@/modules/platform/env";
import { type PreviewLink, sheetPath } from "@/modules/previews/preview";
import { listPreviewLinks } from "@/modules/previews/queries";
import type { Paper } from "@/modules/settings/paper";
import type { PublishingRules } from "@/modules/settings/publishing";
import { readPaper, readPublishing } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { makePreviewLinkAction, revokePreviewLinkAction } from "./actions";

export const metadata = { title: "Preview" };

type Props = { params: Promise<{ id: string }> };

/** A story in work as readers, search engines and networks would show it if it went out now. */
export default async function StoryPreviewPage({ params }: Props) {
  const { id: articleId } = await params;
  await permit("see-story", articleId);
  const now = new Date();
  const [article, paper, rules, links] = await Promise.all([
    storyInWork(articleId),
    readPaper(),
    readPublishing(),
    listPreviewLinks(articleId, now),
  ]);
  if (!article) notFound();
  const clock = { timeZone: paper.timeZone, now };

  return (
    <>
      <PageTop
        title="Preview"
        note={<span className="font-serif text-lg">{article.headline}</span>}
        back={{ href: `/desk/stories/${articleId}`, label: "Back to the story" }}
      >
        <PreviewLinks
          lines={links.map((link) => lineOf(link, clock))}
          make={makePreviewLinkAction.bind(null, articleId)}
          revoke={revokePreviewLinkAction.bind(null, articleId)}
        />
      </PageTop>
      <Previews article={article} paper={paper} rules={rules} />
    </>
  );
}

const lineOf = (link: PreviewLink, clock: Clock): LinkLine => ({
  ...{ id: link.id, madeBy: link.madeBy, personId: link.personId },
  ...{ made: dayAndTime(link.createdAt, clock), ends: dayAndTime(link.expiresAt, clock) },
});

type PreviewsProps = { article: ArticleReading; paper: Paper; rules: PublishingRules };

function Previews({ article, paper, rules }: PreviewsProps) {
  const siteUrl = env().SITE_URL;
  const words = { headline: article.headline, description: descriptionOf(article) };

  return (
    <div className="flex min-h-0 flex-1 max-wide:flex-col">
      <div className="flex min-h-[70dvh] min-w-0 flex-1 flex-col wide:min-h-0">
        <PreviewFrame sheets={{ light: sheetPath(article.id, "light"), dark: sheetPath(article.id, "dark") }} />
      </div>
      <aside
        aria-label="Elsewhere"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="flex w-[388px] shrink-0 flex-col gap-6 overflow-y-auto border-l p-4 max-wide:w-auto max-wide:border-t max-wide:border-l-0"
      >
        <SearchResult
          {...words}
          paperName={paper.name}
          siteUrl={siteUrl}
          slug={article.slug}
          most={rules.searchHeadlineLength}
        />
        <SocialPreview
          {...words}
          kicker={article.kicker}
          picture={article.hero?.picture ?? null}
          paper={{ name: paper.name, tagline: paper.tagline, accent: paper.accent.day }}
          host={new URL(siteUrl).host}
          most={rules.cardHeadlineLength}
        />
      </aside>
    </div>
  );
}
