import { type SaxesAttributeNS, SaxesParser, type SaxesTagPlain } from "saxes";
import { BadFile } from "../bad-file";
import {
  emptyExport,
  emptyItem,
  ITEM_FIELDS,
  KEPT_META,
  TAXONOMY_OF,
  TERM_FIELDS,
  type WordPressExport,
  type WordPressItem,
  type WordPressTerm,
} from "./item";

const MAX_PROLOGUE = 1_000_000;
const MAX_ELEMENT = 50_000_000;
const MAX_KEPT = 400_000_000;

/**
 * WordPress's export (WXR), read as it streams by: comments and most metadata are passed over, so that a file of gigabytes
 * needs the memory of its texts only. No entity but XML's own five is known.
 * @throws BadFile with what is wrong
 */
export async function readWordPressExport(chunks: AsyncIterable<Uint8Array>): Promise<WordPressExport> {
  const reader = new ExportReader();
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of chunks) reader.write(decoder.decode(chunk, { stream: true }));
  reader.write(decoder.decode());
  return reader.finish();
}

class ExportReader {
  private readonly parser = new SaxesParser();
  private readonly export: WordPressExport = emptyExport();
  private readonly path: SaxesTagPlain[] = [];
  private text = "";
  private item: WordPressItem | null = null;
  private term: WordPressTerm | null = null;
  private person: { login: string; name: string } | null = null;
  private metaKey = "";
  private isWordPress = false;
  private lengthSinceEvent = 0;
  private prologue: string | null = "";
  private keptLength = 0;
  private isEnded = false;

  constructor() {
    this.parser.on("error", (error) => this.refuse(error.message));
    this.parser.on("doctype", () => refuseDoctype());
    this.parser.on("opentag", (tag) => this.open(tag));
    this.parser.on("text", (text) => this.add(text));
    this.parser.on("cdata", (text) => this.add(text));
    this.parser.on("closetag", () => this.close());
    this.parser.on("comment", () => this.passed());
  }

  write(chunk: string): void {
    if (this.prologue !== null) this.watchPrologue(chunk);
    this.lengthSinceEvent += chunk.length;
    this.parser.write(chunk);
    // What has no end is not kept in memory until there is none left.
    if (this.lengthSinceEvent > MAX_ELEMENT) throw new BadFile("One element of the file has more than 50 MB.");
    if (this.keptLength > MAX_KEPT)
      throw new BadFile("The texts of this export are more than 400 MB: export it by year.");
  }

  finish(): WordPressExport {
    if (this.path.length === 0 && !this.isWordPress && this.prologue?.trim() === "")
      throw new BadFile("The file is empty.");
    this.isEnded = true;
    this.parser.close();
    if (!this.isWordPress) throw new BadFile("This is XML, but not an export of WordPress.");
    return this.export;
  }

  /** Entities stand in a DOCTYPE, which WordPress never writes: seen before the parser gathers it. */
  private watchPrologue(chunk: string): void {
    this.prologue += chunk;
    if (/<!DOCTYPE/i.test(this.prologue ?? "")) refuseDoctype();
    if (this.prologue && this.prologue.length > MAX_PROLOGUE)
      throw new BadFile("The file does not begin like an export of WordPress.");
  }

  private open(tag: SaxesTagPlain): void {
    this.passed();
    this.prologue = null;
    this.path.push(tag);
    this.text = "";
    if (tag.name === "item") this.item = emptyItem();
    if (tag.name === "wp:author") this.person = { login: "", name: "" };
    if (!this.item && Object.hasOwn(TAXONOMY_OF, tag.name)) {
      this.term = { taxonomy: TAXONOMY_OF[tag.name] ?? "", slug: "", name: "", parent: "", description: "" };
    }
    if (this.path.length > 20) throw new BadFile("The file's elements are nested deeper than WordPress nests them.");
  }

  private add(text: string): void {
    this.passed();
    if (!this.isInComment()) this.text += text;
  }

  private close(): void {
    this.passed();
    const tag = this.path.pop();
    if (!tag) return;
    const text = this.text;
    this.text = "";
    if (this.item) this.closeInItem(tag, text);
    else this.closeInChannel(tag, text);
  }

  private closeInItem({ name, attributes }: SaxesTagPlain, text: string): void {
    const { item } = this;
    if (!item) return;
    if (name === "item") {
      this.export.items.push(item);
      this.item = null;
    }
    if (name === "wp:comment") this.export.commentCount += 1;
    if (this.isInComment() || name === "wp:comment") return;

    const field = Object.hasOwn(ITEM_FIELDS, name) ? ITEM_FIELDS[name] : undefined;
    if (field && this.path.at(-1)?.name === "item") item[field] = this.kept(field === "content" ? text : text.trim());
    if (name === "wp:post_password") item.hasPassword = text.trim() !== "";
    if (name === "wp:is_sticky") item.isSticky = text.trim() === "1";
    if (name === "category") item.terms.push(termOfItem(attributes, this.kept(text)));
    if (name === "wp:meta_key") this.metaKey = text.trim();
    if (name === "wp:meta_value" && KEPT_META.has(this.metaKey))
      item.meta.push({ key: this.metaKey, value: this.kept(text) });
  }

  private closeInChannel({ name }: SaxesTagPlain, text: string): void {
    const value = this.kept(text.trim());
    if (name === "wp:wxr_version") this.isWordPress = true;
    if (name === "title" && this.path.at(-1)?.name === "channel") this.export.title = value;
    if (name === "language") this.export.language = value;
    if (name === "wp:base_blog_url") this.export.address = value.replace(/\/+$/, "");
    if (this.person) this.closeInPerson(name, value);
    if (this.term) this.closeInTerm(name, value);
  }

  private closeInPerson(name: string, value: string): void {
    if (!this.person) return;
    if (name === "wp:author_login") this.person.login = value;
    if (name === "wp:author_display_name") this.person.name = value;
    if (name !== "wp:author") return;
    this.export.people.push(this.person);
    this.person = null;
  }

  private closeInTerm(name: string, value: string): void {
    if (!this.term) return;
    const field = Object.hasOwn(TERM_FIELDS, name) ? TERM_FIELDS[name] : undefined;
    if (field) this.term[field] = value;
    if (!Object.hasOwn(TAXONOMY_OF, name)) return;
    this.export.terms.push(this.term);
    this.term = null;
  }

  private isInComment(): boolean {
    return this.path.some(({ name }) => name === "wp:comment");
  }

  private passed(): void {
    this.lengthSinceEvent = 0;
  }

  private kept(text: string): string {
    this.keptLength += text.length;
    return text;
  }

  private refuse(message: string): void {
    // Old sites have control characters in their texts, and HTML's entities in their titles: read on.
    if (/disallowed character|undefined entity/.test(message)) return;
    if (this.isEnded) throw new BadFile("The file is cut off: its XML has no end.");
    throw new BadFile(`The file is not XML as it should be (${message}).`);
  }
}

function refuseDoctype(): never {
  throw new BadFile("The file has a DOCTYPE, in which entity bombs hide; WordPress writes none.");
}

function termOfItem(
  attributes: Record<string, string | SaxesAttributeNS>,
  name: string,
): WordPressItem["terms"][number] {
  const attribute = (key: string) => (typeof attributes[key] === "string" ? attributes[key] : "");
  return { taxonomy: attribute("domain"), slug: attribute("nicename"), name: name.trim() };
}
