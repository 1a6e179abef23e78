import { claimSlug, keptSlug, slugOf } from "@/modules/articles/slug";
import type { ArchivedAuthor } from "../archive";
import { lineOf, treeOf } from "../html/tree";
import { storableLine } from "../storable";
import type { WordPressExport, WordPressItem } from "./item";

/** Co-Authors Plus keeps a post's authors as terms of this taxonomy; their slugs begin with "cap-". */
const CO_AUTHORS = "author";

export type People = { authorsOf: (item: WordPressItem) => string[]; all: () => ArchivedAuthor[] };

/** Whoever signed a post, each once, in the order of the first signature. */
export function peopleOf(data: WordPressExport, nobody: string): People {
  const names = namesByLogin(data);
  const authors = new Map<string, ArchivedAuthor>();
  const taken = new Set<string>();

  const authorSlug = (login: string, name: string): string => {
    const known = authors.get(login);
    if (known) return known.slug;
    const shown = storableLine(lineOf(treeOf(names.get(login) ?? name)), 200) || login;
    const slug = claimSlug(keptSlug(login.toLowerCase(), slugOf(shown, "author")), taken);
    authors.set(login, { slug, name: shown });
    return slug;
  };

  return {
    authorsOf: (item) => {
      const together = item.terms.filter(({ taxonomy }) => taxonomy === CO_AUTHORS);
      if (together.length > 0)
        return [...new Set(together.map(({ slug, name }) => authorSlug(slug.replace(/^cap-/, ""), name)))];
      const login = item.creator.replace(/^[^\p{L}\p{N}]+/u, "") || nobody;
      return [authorSlug(login, login)];
    },
    all: () => [...authors.values()],
  };
}

/** From the list of authors and, for guests who have no account, from their own items. */
function namesByLogin(data: WordPressExport): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { type, name, title } of data.items) {
    if (type === "guest-author" && title) names.set(name.replace(/^cap-/, ""), title);
  }
  for (const { login, name } of data.people) if (name) names.set(login, name);
  return names;
}
