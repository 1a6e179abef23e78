import type { Clock } from "@/components/site/clock";
import { SectionHead } from "@/components/site/section-head";
import { StoryCard, type StorySize } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";
import { type Section, tagPath } from "@/modules/tags/tag";

type Props = {
  section: Section;
  articles: ArticleCard[];
  layout: "wide" | "columns";
  /** The first one was put there by an editor: it keeps the big place. */
  hasLead?: boolean;
  /** Every second wide band has its big story at the other end. */
  isMirrored?: boolean;
  clock: Clock;
};

const MOST_WITH_STANDFIRST = 2;

/** What is new in a section of the paper. */
export const SectionBand = ({ section, articles, layout, hasLead = false, isMirrored = false, clock }: Props) => (
  <section>
    <SectionHead
      title={section.name}
      href={tagPath(section.slug)}
      lang={section.language ?? undefined}
      links={section.children.map((topic) => ({
        label: topic.name,
        href: tagPath(topic.slug),
        lang: topic.language ?? undefined,
      }))}
    />
    {layout === "wide" ? (
      <WideBand
        section={section}
        articles={hasLead ? articles : pictureFirst(articles)}
        isMirrored={isMirrored}
        clock={clock}
      />
    ) : (
      <div className="cols c4 ruled">
        {articles.map((article) => (
          <BandStory key={article.id} article={article} section={section} size="mid" clock={clock} />
        ))}
      </div>
    )}
  </section>
);

function WideBand({ section, articles, isMirrored, clock }: Required<Omit<Props, "layout" | "hasLead">>) {
  const [big, ...rest] = articles;
  if (!big) return null;

  const middle = rest.slice(0, MOST_WITH_STANDFIRST);
  const small = rest.slice(MOST_WITH_STANDFIRST);
  return (
    <div className={isMirrored ? "cols band flip" : "cols band"}>
      <div>
        <BandStory article={big} section={section} size="big" meta="authors-and-length" hasPicture clock={clock} />
      </div>
      <div className="stack">
        {middle.map((article, index) => (
          <BandStory
            key={article.id}
            article={article}
            section={section}
            size="mid"
            hasPicture={index === 0}
            clock={clock}
          />
        ))}
      </div>
      <div className="stack">
        {small.map((article) => (
          <BandStory key={article.id} article={article} section={section} size="small" clock={clock} />
        ))}
      </div>
    </div>
  );
}

type BandStoryProps = {
  article: ArticleCard;
  section: Section;
  size: StorySize;
  meta?: "authors-and-length";
  hasPicture?: boolean;
  clock: Clock;
};

/** Beneath the section's own name it is not said again over each story. */
const BandStory = ({ section, article, ...card }: BandStoryProps) => (
  <StoryCard article={article} {...card} {...(article.kicker === section.name && { kicker: "" })} />
);

/** The big place is for a picture: the newest story that has one goes there. */
function pictureFirst(articles: ArticleCard[]): ArticleCard[] {
  const pictured = articles.find((article) => article.picture !== null);
  return pictured ? [pictured, ...articles.filter((article) => article !== pictured)] : articles;
}
