import { type ArticleCard, articlePath } from "@/modules/articles/article";
import { namesInWords } from "./byline";
import { Picture } from "./picture";

/** Editors' Picks: numbered, each with a small picture. */
export const PicksList = ({ articles }: { articles: ArticleCard[] }) => (
  <ol className="picks">
    {articles.map((article) => (
      <li key={article.id} lang={article.language === "en" ? undefined : article.language}>
        <div>
          <h3>
            <a href={articlePath(article.slug)}>{article.headline}</a>
          </h3>
          {article.authors.length > 0 && <p className="meta">{namesInWords(article.authors)}</p>}
        </div>
        {article.picture && (
          <Picture picture={article.picture} className="pic" sizes="5.5rem" widest={320} isDecoration />
        )}
      </li>
    ))}
  </ol>
);
