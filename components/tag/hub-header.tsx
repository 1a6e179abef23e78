import type { ReactNode } from "react";
import { feedPath } from "@/modules/feeds/feed";
import { type NewsletterOffer, newsletterPath } from "@/modules/newsletters/newsletter";
import { type TagHub, type TagKind, tagPath } from "@/modules/tags/tag";

const KIND_NAMES: Record<TagKind, string> = { section: "Section", topic: "Topic", place: "Place", series: "Series" };

export const HubHeader = ({ tag, newsletter }: { tag: TagHub; newsletter: NewsletterOffer | null }) => (
  <header className="hub" lang={tag.language ?? undefined}>
    <p className="kicker" lang="en">
      {KIND_NAMES[tag.kind]}
      {tag.parent && (
        <>
          {" · "}
          <a href={tagPath(tag.parent.slug)} lang={tag.parent.language ?? undefined}>
            {tag.parent.name}
          </a>
        </>
      )}
    </p>
    <h1>{tag.name}</h1>
    {tag.description && <p>{tag.description}</p>}
    <div className="row" lang="en">
      {newsletter && (
        <a className="link more" href={newsletterPath(newsletter.slug)} lang={newsletter.language}>
          {newsletter.name}, {lowerFirst(newsletter.rhythm)}
        </a>
      )}
      <a className="link more" href={feedPath(tagPath(tag.slug), "rss")}>
        RSS feed
      </a>
    </div>
  </header>
);

/** Of a month or a day in a tag's archive. */
export const ArchiveHeader = ({ tag, title, children }: { tag: TagHub; title: string; children?: ReactNode }) => (
  <header className="hub">
    <p className="kicker">
      <a href={tagPath(tag.slug)} lang={tag.language ?? undefined}>
        {tag.name}
      </a>
    </p>
    <h1>{title}</h1>
    {children}
  </header>
);

/** "Every Friday" goes on in the middle of a line; "Monday" and "Fridays" keep their capital. */
const lowerFirst = (rhythm: string) =>
  rhythm.startsWith("Every ") ? `every ${rhythm.slice("Every ".length)}` : rhythm;
