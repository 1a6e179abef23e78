import type { Clock } from "@/components/site/clock";
import { NewsFeed } from "@/components/site/news-feed";
import { SectionHead } from "@/components/site/section-head";
import type { ArticleLine } from "@/modules/articles/article";
import { type TagLink, tagPath } from "@/modules/tags/tag";

type Props = { lines: ArticleLine[]; sections: TagLink[]; clock: Clock };

/** Where to go on where search leads nowhere. */
export const Elsewhere = ({ lines, sections, clock }: Props) => (
  <div className="elsewhere">
    {sections.length > 0 && (
      <section>
        <SectionHead title="Sections" isThin />
        <nav className="tags" aria-label="All sections">
          {sections.map((section) => (
            <a key={section.slug} href={tagPath(section.slug)} lang={section.language ?? undefined}>
              {section.name}
            </a>
          ))}
        </nav>
      </section>
    )}
    <NewsFeed lines={lines} clock={clock} />
  </div>
);
