import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { defaultPaper } from "@/modules/settings/paper";
import { type Episode, podcastOf } from "./podcast";

const SITE = "https://daymark.example";
const episode: Episode = {
  ...{ id: "0193a5f0-0000-7000-8000-000000000001", slug: "ice", headline: "Ice & tide", summary: "Early." },
  ...{ authors: ["Ilse Marrow"], publishedAt: new Date("2026-11-23T09:00:00Z"), cover: "renditions/aa/ice.jpg" },
  sound: {
    path: "sound/aa/a.mp3",
    mediaType: "audio/mpeg",
    sizeInBytes: 512_345,
    durationInSeconds: 61,
    isSynthetic: true,
  },
};

/** Every element with its attributes and its own words. @throws where the XML is not well-formed */
function elementsOf(xml: string) {
  const found: { name: string; attributes: Record<string, string>; words: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, words: "" };
    found.push(one);
    open.push(one);
  });
  parser.on("text", (words) => {
    const last = open.at(-1);
    if (last) last.words += words;
  });
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return (name: string) => found.filter((one) => one.name === name);
}

test("an episode has its sound with true length and type, and what directories ask for", () => {
  const all = elementsOf(podcastOf({ tag: null, episodes: [episode] }, defaultPaper, SITE));

  expect(all("enclosure")[0]?.attributes).toEqual({
    ...{ url: `${SITE}/media/sound/aa/a.mp3`, length: "512345", type: "audio/mpeg" },
  });
  expect(all("guid")[0]).toMatchObject({ words: `urn:uuid:${episode.id}`, attributes: { isPermaLink: "false" } });
  expect(all("itunes:duration")[0]?.words).toBe("61");
  expect(all("itunes:image").map(({ attributes }) => attributes.href)).toEqual([
    ...[`${SITE}/social/@podcast.png`, `${SITE}/media/renditions/aa/ice.jpg`],
  ]);
  expect(all("itunes:explicit").every(({ words }) => words === "false")).toBe(true);
  expect(all("itunes:category")[0]?.attributes).toEqual({ text: "News" });
  expect(all("itunes:email")[0]?.words).toBe(defaultPaper.email);
  expect(all("description")[1]?.words).toContain("synthetic voice");
});

test("a section has a podcast of its own, which knows its address", () => {
  const tag = { slug: "ports", name: "Ports", description: "Ships." };
  const all = elementsOf(podcastOf({ tag, episodes: [] }, defaultPaper, SITE));

  expect(all("title")[0]?.words).toBe("The Newsroom: Ports");
  expect(all("atom:link")[0]?.attributes.href).toBe(`${SITE}/tags/ports/podcast.xml`);
  expect(all("item")).toEqual([]);
});
