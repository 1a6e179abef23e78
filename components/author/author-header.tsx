import { Picture } from "@/components/site/picture";
import { type AuthorProfile, authorPath } from "@/modules/authors/author";
import { feedPath } from "@/modules/feeds/feed";

export const AuthorHeader = ({ author }: { author: AuthorProfile }) => (
  <header className={author.picture ? "hub portrayed" : "hub"}>
    {author.picture && <Picture picture={author.picture} className="pic" sizes="9rem" widest={480} isDecoration />}
    <div>
      <p className="kicker">{author.role || "Author"}</p>
      <h1>{author.name}</h1>
      {author.bio && <p>{author.bio}</p>}
      <div className="row">
        <a className="link more" href={feedPath(authorPath(author.slug), "rss")}>
          RSS feed
        </a>
      </div>
    </div>
  </header>
);
