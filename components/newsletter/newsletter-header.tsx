import { Picture } from "@/components/site/picture";
import { feedPath } from "@/modules/feeds/feed";
import { letterWordsIn } from "@/modules/issues/letter-words";
import { type NewsletterHub, newsletterPath } from "@/modules/newsletters/newsletter";

/** What a newsletter is: its name, its picture, who writes it and when it comes. */
export const NewsletterHeader = ({ newsletter }: { newsletter: NewsletterHub }) => {
  const { slug, name, host, rhythm, description, picture, language, isOffered } = newsletter;
  return (
    <header className="hub newsletter" lang={language === "en" ? undefined : language}>
      <div>
        <p className="kicker">
          <span lang="en">Newsletter</span>
          {isOffered && ` · ${rhythm}`}
        </p>
        <h1>{name}</h1>
        <p>{description}</p>
        {host && <p className="meta">{letterWordsIn(language).hostedBy(host)}</p>}
        <div className="row" lang="en">
          <a className="link more" href={feedPath(newsletterPath(slug), "rss")}>
            RSS feed
          </a>
          <a className="link more" href="/newsletters">
            All our newsletters
          </a>
        </div>
      </div>
      {picture && (
        <Picture picture={picture} sizes="(min-width: 48em) 22rem, 100vw" widest={1080} className="pic" isDecoration />
      )}
    </header>
  );
};
