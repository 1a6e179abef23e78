import { Fragment } from "react";
import { type AuthorLink, authorPath } from "@/modules/authors/author";

/** "Ilse Marrow and Tomas Verhal"; three and more with commas. */
export const Names = ({ authors, areLinks = false }: { authors: AuthorLink[]; areLinks?: boolean }) =>
  authors.map((author, index) => (
    <Fragment key={author.slug}>
      {joint(index, authors.length)}
      {areLinks ? <a href={authorPath(author.slug)}>{author.name}</a> : <b>{author.name}</b>}
    </Fragment>
  ));

function joint(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " and " : ", ";
}

export const namesInWords = (authors: AuthorLink[]) =>
  authors.map((author, index) => joint(index, authors.length) + author.name).join("");
