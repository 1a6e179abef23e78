import { Picture } from "@/components/site/picture";
import type { ArticleReading } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";
import { wordsIn } from "./words";

export const AuthorBox = ({ authors, language }: { authors: ArticleReading["authors"]; language: string }) => (
  <section className="author noprint">
    <h2 className="label" lang={language}>
      {wordsIn(language).aboutAuthors(authors.length)}
    </h2>
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
