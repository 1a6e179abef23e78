import type { ArticleReading } from "./article";

/** A complete story for tests of what is built from one. */
export function articleReading(changes: Partial<ArticleReading> = {}): ArticleReading {
  return {
    id: "0192f0c1-7a3e-7c11-8d00-000000000001",
    slug: "harbour-without-light",
    language: "en",
    headline: "The harbour that learned to work without light",
    standfirst: "Two winters of power cuts taught the dockers to load by tide and lamp.",
    kicker: "Reportage",
    section: { slug: "ports", name: "Ports", language: null },
    authors: [{ slug: "ilse-marrow", name: "Ilse Marrow", role: "Reporter", bio: "", picture: null }],
    publishedAt: new Date("2026-11-23T04:00:00Z"),
    wordCount: 640,
    hasAudio: false,
    picture: null,
    body: {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "The cranes stop at six." }] }],
    },
    revisionId: "0192f0c1-7a3e-7c11-8d00-000000000002",
    tags: [{ slug: "ports", name: "Ports", language: null }],
    revisedAt: null,
    hero: null,
    corrections: [],
    narration: null,
    translations: [],
    ...changes,
  };
}

const rendition = (
  format: "jpeg" | "jpeg-16x9" | "jpeg-4x3" | "jpeg-1x1",
  widthInPixels: number,
  heightInPixels: number,
) => ({ format, widthInPixels, heightInPixels, path: `${format}.jpg` }) as const;

export const harbourHero: NonNullable<ArticleReading["hero"]> = {
  alt: "Cranes at dusk",
  caption: "The inner harbour.",
  credit: "Ruth Amsel",
  copyright: "© 2026 Ruth Amsel",
  picture: {
    id: "0192f0c1-7a3e-7c11-8d00-000000000003",
    widthInPixels: 3000,
    heightInPixels: 2000,
    focalX: 0.5,
    focalY: 0.5,
    dominantColour: "#335566",
    alt: "",
    caption: "",
    credit: "",
    renditions: [
      rendition("jpeg", 1080, 720),
      rendition("jpeg-16x9", 1920, 1080),
      rendition("jpeg-4x3", 1600, 1200),
      rendition("jpeg-1x1", 1200, 1200),
    ],
  },
};
