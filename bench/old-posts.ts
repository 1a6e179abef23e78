import { bare, textsOf } from "./bare-text";

/** A public post of another system. address: where it stood, as a path. */
export type OldPost = { address: string; texts: string[] };

type GhostPost = { slug: string; title: string; html: string | null; status: string };

export function readGhostPosts(json: string): OldPost[] {
  const { db } = JSON.parse(json) as { db: { data: { posts: GhostPost[] } }[] }; // the format of Ghost's exports
  const posts = db.flatMap(({ data }) => data.posts).filter(({ status }) => status === "published");
  return posts.map(({ slug, title, html }) => ({ address: `/${slug}/`, texts: [title, ...seen(html ?? "")] }));
}

export const readWordPressPosts = (xml: string): OldPost[] =>
  [...xml.matchAll(/<item>(.*?)<\/item>/gs)].flatMap(([, item = ""]) => {
    const isPublic = field(item, "wp:status") === "publish" && field(item, "wp:post_password") === "";
    if (!isPublic || !["post", "page"].includes(field(item, "wp:post_type"))) return [];
    const { pathname, search } = new URL(field(item, "link"));
    return [{ address: pathname + search, texts: [...seen(field(item, "title")), ...textsOfItem(item)] }];
  });

/** Short codes are orders to WordPress, not words. */
const textsOfItem = (item: string) =>
  seen(field(item, "content:encoded").replace(/\[\/?[a-z_-]+(?:\s[^\]]*)?\]/g, " "));

/** Line by line: an address of a film stands in a line of its own. */
const seen = (html: string): string[] =>
  textsOf(html)
    .flatMap((text) => text.split("\n"))
    .filter((line) => bare(line) !== "");

function field(item: string, name: string): string {
  const [, text = ""] = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(item) ?? [];
  return [...text.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)].map(([, part]) => part).join("") || text;
}
