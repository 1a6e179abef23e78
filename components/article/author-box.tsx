import { Picture } from "@/components/site/picture";
import type { ArticleReading } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";

export const AuthorBox = ({ authors }: { authors: ArticleReading["authors"] }) => (
  <section className="author noprint">
    <h2 className="label">{authors.length === 1 ? "About the author" : "About the authors"}</h2>
    {authors.map((author) => (
      <div key={author.slug} className={author.picture ? "portrayed" : undefined}>
        {author.picture && <Picture picture={author.picture} className="pic" sizes="4rem" widest={320} isDecoration />}
        <div>
          <h3>
            <a href={authorPath(author.slug)}>{author.name}</a>
          </h3>
          {author.role && <p className="meta">{author.role}</p>}
          {author.bio && <p>{author.bio}</p>}
        </div>
      </div>
    ))}
  </section>
);
