import { claimSlug, keptSlug, slugOf } from "@/modules/articles/slug";
import type { ArchivedTag } from "../archive";
import { lineOf, treeOf } from "../html/tree";
import { storableLine } from "../storable";
import type { WordPressExport, WordPressItem, WordPressTerm } from "./item";

const CATEGORY = "category";
const TAG = "post_tag";

/** Where WordPress puts what nobody sorted. */
const UNSORTED = "uncategorized";

export type Terms = {
  slugOf: (taxonomy: string, slug: string) => string | undefined;
  /** The category's uppermost ancestor, itself where it has none. */
  rootOf: (slug: string) => string;
  all: WordPressTerm[];
};

/** All categories and tags of an export, those too that only its posts name, each with its slug here. */
export function termsOf(data: WordPressExport): Terms {
  const all = new Map<string, WordPressTerm>();
  for (const term of data.terms) all.set(`${term.taxonomy} ${term.slug}`, term);
  for (const { terms } of data.items) {
    for (const { taxonomy, slug, name } of terms) {
      const key = `${taxonomy} ${slug}`;
      if (!all.has(key)) all.set(key, { taxonomy, slug, name, parent: "", description: "" });
    }
  }
  const kept = [...all.values()].filter(
    (term) => isCarried(term.taxonomy) && term.slug !== UNSORTED && term.slug !== "",
  );
  const slugs = slugsOf(kept);
  return {
    all: kept,
    slugOf: (taxonomy, slug) => slugs.get(`${taxonomy} ${slug}`),
    rootOf: (slug) => rootOf(slug, all),
  };
}

export const isCarried = (taxonomy: string) => taxonomy === CATEGORY || taxonomy === TAG;

/** A category and a tag of one name are one tag here. */
function slugsOf(terms: WordPressTerm[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const term of terms) {
    const slug = keptSlug(decoded(term.slug), slugOf(term.name, "tag"));
    const isSame = names.get(slug) === term.name.toLowerCase();
    const claimed = isSame ? slug : claimSlug(slug, taken);
    names.set(claimed, term.name.toLowerCase());
    slugs.set(`${term.taxonomy} ${term.slug}`, claimed);
  }
  return slugs;
}

function rootOf(slug: string, all: ReadonlyMap<string, WordPressTerm>): string {
  const seen = new Set<string>();
  let root = slug;
  for (let parent = all.get(`${CATEGORY} ${root}`)?.parent; parent; parent = all.get(`${CATEGORY} ${root}`)?.parent) {
    if (seen.has(parent)) break; // parents in a circle
    seen.add(parent);
    root = parent;
  }
  return root;
}

/** The section is the uppermost category above the first one; it and everything else the post names are its tags. */
export function tagsOfItem(item: WordPressItem, terms: Terms): { sectionSlug?: string; tagSlugs: string[] } {
  const primary = item.meta.find(({ key }) => key === "_yoast_wpseo_primary_category")?.value;
  const categories = item.terms.filter(({ taxonomy, slug }) => taxonomy === CATEGORY && slug !== UNSORTED);
  const first = terms.all.find((term) => term.slug === primary)?.slug ?? categories[0]?.slug;
  const section = first === undefined ? undefined : terms.slugOf(CATEGORY, terms.rootOf(first));

  const named = item.terms.flatMap(({ taxonomy, slug }) => terms.slugOf(taxonomy, slug) ?? []);
  return {
    tagSlugs: [...new Set([...(section ? [section] : []), ...named])],
    ...(section ? { sectionSlug: section } : {}),
  };
}

/** A category that leads a post is a section, all others are topics; those below another hang below it. */
export function archivedTags(terms: Terms, sections: ReadonlySet<string>): ArchivedTag[] {
  const tags = new Map<string, ArchivedTag>();
  for (const [position, term] of terms.all.entries()) {
    const slug = terms.slugOf(term.taxonomy, term.slug);
    if (!slug || tags.has(slug)) continue;
    const parentSlug = term.parent ? terms.slugOf(CATEGORY, term.parent) : undefined;
    const name = storableLine(lineOf(treeOf(term.name)), 200) || slug;
    const description = storableLine(lineOf(treeOf(term.description)), 2_000);
    const kind = sections.has(slug) ? "section" : "topic";
    const parent = parentSlug && parentSlug !== slug ? { parentSlug } : {};
    tags.set(slug, { slug, name, kind, description, position, ...parent });
  }
  return [...tags.values()];
}

export function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The path of a term's page on the old site, below its base. */
export function formerTermPath(term: WordPressTerm, terms: Terms): string {
  if (term.taxonomy === TAG) return `/tag/${term.slug}`;
  const parents: string[] = [];
  let { parent } = term;
  for (let level = 0; parent && level < 20; level += 1) {
    parents.unshift(parent);
    parent = terms.all.find(({ taxonomy, slug }) => taxonomy === CATEGORY && slug === parents[0])?.parent ?? "";
  }
  return `/category/${[...parents, term.slug].join("/")}`;
}
