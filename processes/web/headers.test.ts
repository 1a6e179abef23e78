import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmbedCard } from "@/components/article/embed-card";
import type { EmbedProvider } from "@/modules/articles/body";
import { EMBED_FRAMES, pagePolicy } from "./headers";

const framesOf = (html: string) => /frame-src ([^;]*)/.exec(pagePolicy(html))?.[1] ?? null;

function card(provider: EmbedProvider, url: string): string {
  const attrs = { provider, url, title: "Ice", description: "", caption: "" };
  return renderToStaticMarkup(EmbedCard({ embed: { type: "embed", attrs } }));
}

const CARDS: Record<Exclude<EmbedProvider, "link">, string> = {
  youtube: "https://youtu.be/abcdefghijk",
  vimeo: "https://vimeo.com/123456",
  spotify: "https://open.spotify.com/episode/0abcdefghijklmnop",
  datawrapper: "https://datawrapper.dwcdn.net/abcde/",
  telegram: "https://t.me/daymark/12",
  instagram: "https://www.instagram.com/p/abcdef/",
  x: "https://x.com/daymark/status/123456",
};

test("a page may frame the houses whose players stand in it, and no other", () => {
  expect(framesOf(card("telegram", CARDS.telegram))).toBe("https://t.me");
  expect(framesOf(card("youtube", CARDS.youtube) + card("vimeo", CARDS.vimeo))).toBe(
    "https://www.youtube-nocookie.com https://player.vimeo.com",
  );
});

test("every house that a card can lead to may be framed by the page with that card", () => {
  const cards = Object.entries(CARDS).map(([provider, url]) => card(provider as EmbedProvider, url)); // keys of the record
  expect(framesOf(cards.join(""))).toBe(EMBED_FRAMES.join(" "));
});

test("a page without players, or with a card that only links, frames nobody else", () => {
  expect(framesOf("<p>https://t.me/daymark</p>")).toBeNull();
  expect(framesOf(card("link", "https://t.me/daymark"))).toBeNull();
  expect(pagePolicy("<p>Ice</p>")).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/);
});

test("a stranger's address in a card opens nothing", () => {
  expect(framesOf('<embed-card data-frame="https://evil.example/embed/1"></embed-card>')).toBeNull();
  expect(framesOf('<embed-card data-frame="https://t.me.evil.example/1"></embed-card>')).toBeNull();
});
