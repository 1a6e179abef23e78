import { escaped } from "../markup";

export type Attributes = { named: ReadonlyMap<string, string>; bare: string[] };

/** How one shortcode is drawn as HTML. inner: what stands between it and its end, already drawn; "" without an end. */
export type Shortcodes = (name: string, attributes: Attributes, inner: string) => string | null;

const TAG = /\[(\[?)([a-zA-Z][\w-]*)((?:\s[^[\]]*)?)(\/?)\](\]?)/g;

/** What newsrooms write in brackets is text, unless it looks like a program's: `[sic]` stays, `[gallery ids="1"]` does not. */
const PROGRAM_LIKE = /=\s*["'\d]/;

const MAX_LEVELS = 20;

/**
 * The text with its shortcodes drawn.
 * @param draw null for one that it does not know: its inner text is kept and `unknown` told
 */
export function withShortcodes(text: string, draw: Shortcodes, unknown: (name: string) => void, level = 0): string {
  if (level > MAX_LEVELS) return text;
  const parts: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, before = "", name = "", list = "", , after = ""] = match;
    if (match.index < at) continue;
    parts.push(text.slice(at, match.index));
    at = match.index + whole.length;
    if (before && after) {
      parts.push(whole.slice(1, -1));
      continue;
    }

    const end = endless.has(name) ? null : endOf(text, name, at);
    if (!end) endless.add(name);
    const inner = end ? withShortcodes(text.slice(at, end.from), draw, unknown, level + 1) : "";
    const html = draw(name.toLowerCase(), attributesOf(list), inner);
    if (html === null && !end && !PROGRAM_LIKE.test(list)) {
      parts.push(whole);
      continue;
    }
    if (html === null) unknown(name);
    parts.push(html ?? inner);
    if (end) at = end.to;
  }
  return parts.join("") + text.slice(at);
}

function endOf(text: string, name: string, from: number): { from: number; to: number } | null {
  const end = `[/${name}]`;
  const at = text.indexOf(end, from);
  return at === -1 ? null : { from: at, to: at + end.length };
}

export function attributesOf(list: string): Attributes {
  const named = new Map<string, string>();
  const bare: string[] = [];
  const pattern = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g;
  // Editors and mail programs make typographers' quotes of straight ones.
  for (const match of list.replace(/[“”″]/g, '"').matchAll(pattern)) {
    const [, name, one, two, three, quoted, word] = match;
    if (name) named.set(name.toLowerCase(), one ?? two ?? three ?? "");
    else bare.push(quoted ?? word ?? "");
  }
  return { named, bare };
}

export type Attachment = { id: string; url: string; alt: string; caption: string; parent: string };

export type Library = {
  byId: ReadonlyMap<string, Attachment>;
  childrenOf: (postId: string) => Attachment[];
  /** Addresses of the pages that WordPress makes for each picture. */
  pages: ReadonlySet<string>;
};

/** The shortcodes of WordPress itself and of its commonest companion, for one post. */
export function wordPressShortcodes(postId: string, library: Library): Shortcodes {
  const figureOf = ({ url, alt, caption }: Attachment) =>
    `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;

  return (name, { named, bare }, inner) => {
    switch (name) {
      case "caption":
      case "wp_caption":
        return captionHtml(inner, named.get("caption"));
      case "gallery":
        return `<figure class="wp-block-gallery">${galleryOf(named, postId, library).map(figureOf).join("")}</figure>`;
      case "embed":
      case "youtube":
      case "tweet":
      case "instagram":
        return embedHtml(inner || named.get("src") || bare.join("").replace(/^=/, ""));
      case "vimeo":
        return embedHtml(bare.map((word) => (/^\d+$/.test(word) ? `https://vimeo.com/${word}` : word)).join(""));
      case "audio":
      case "video":
        return playerHtml(name, named, bare);
      default:
        return null;
    }
  };
}

/** The picture first, then words: WordPress's own order within [caption]. */
function captionHtml(inner: string, attribute: string | undefined): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0];
  if (!picture) return inner;
  return `<figure>${picture}<figcaption>${attribute ?? inner.slice(picture.length)}</figcaption></figure>`;
}

function galleryOf(named: ReadonlyMap<string, string>, postId: string, library: Library): Attachment[] {
  const idsOf = (key: string) =>
    (named.get(key) ?? "")
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean);
  const wanted = [...idsOf("ids"), ...idsOf("include")];
  if (wanted.length > 0) return wanted.flatMap((id) => library.byId.get(id) ?? []);
  const excluded = idsOf("exclude");
  return library.childrenOf(named.get("id") ?? postId).filter(({ id }) => !excluded.includes(id));
}

const embedHtml = (address: string) =>
  `\n\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${escaped(address.trim())}</div></figure>\n\n`;

function playerHtml(name: string, named: ReadonlyMap<string, string>, bare: string[]): string {
  const keys = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv"];
  const address = keys.map((key) => named.get(key)).find(Boolean) ?? bare.find((word) => word.includes("://")) ?? "";
  return `<${name} src="${escaped(address.split("|")[0] ?? "")}"></${name}>`;
}
