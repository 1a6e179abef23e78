import { Fragment } from "react";
import { type AuthorLink, authorPath } from "@/modules/authors/author";

type Props = { authors: AuthorLink[]; areLinks?: boolean /** In the story's language. */; and?: string };

/** "Ilse Marrow and Tomas Verhal"; three and more with commas. */
export const Names = ({ authors, areLinks = false, and = "and" }: Props) =>
  authors.map((author, index) => (
    <Fragment key={author.slug}>
      {joint(index, authors.length, and)}
      {areLinks ? <a href={authorPath(author.slug)}>{author.name}</a> : <b>{author.name}</b>}
    </Fragment>
  ));

function joint(index: number, count: number, and: string): string {
  if (index === 0) return "";
  return index === count - 1 ? ` ${and} ` : ", ";
}

export const namesInWords = (authors: AuthorLink[]) =>
  authors.map((author, index) => joint(index, authors.length, "and") + author.name).join("");
