import type { Archive, ArchivedArticle } from "@/modules/imports/archive";
import { authors } from "./authors";
import { DEMO_SOURCE, demoId } from "./demo-id";
import { pictureFile } from "./draw";
import { bodyOf } from "./nodes";
import { pages } from "./pages";
import { pictureNames, pictures } from "./pictures";
import { stories } from "./stories/stories";
import type { Story } from "./story";
import { tags } from "./tags";
import { typeset } from "./typeset";
import { daysAgo } from "./when";

/** The whole paper as plain values, its last day being the one that contains `now`. */
export function demoArchive(now: Date): Archive {
  return {
    source: DEMO_SOURCE,
    authors,
    tags,
    pictures: pictureNames.map((name) => ({
      id: demoId("picture", name),
      from: { file: pictureFile(name) },
      originalName: `${name}.jpg`,
      ...pictures[name],
    })),
    articles: stories.map((story) => archivedArticle(story, now)),
    pages: pages.map(({ body, ...page }) => ({
      ...page,
      sourceId: page.slug,
      language: "en",
      body: bodyOf(body),
      publishedAt: daysAgo(540, "09:00")(now),
    })),
    redirects: [{ fromPath: "/articles/harbour-in-the-dark", to: { articleSlug: "harbour-without-light" } }],
    problems: [],
  };
}

function archivedArticle(story: Story, now: Date): ArchivedArticle {
  const { slug, headline, kicker, revisedAt, picture } = story;
  return {
    id: demoId("article", slug),
    sourceId: slug,
    slug,
    language: story.language ?? "en",
    headline: typeset(headline),
    standfirst: typeset(story.standfirst),
    body: bodyOf(story.body),
    sectionSlug: story.section,
    tagSlugs: story.tags,
    authorSlugs: story.by,
    publishedAt: story.at(now),
    corrections: correctionsOf(story, now),
    ...(kicker && { kicker }),
    ...(revisedAt && { revisedAt: revisedAt(now) }),
    ...(picture && { hero: heroOf(picture) }),
    ...(isTranslated(story) && { translationGroup: story.translationOf ?? slug }),
  };
}

const correctionsOf = ({ corrections = [] }: Story, now: Date) =>
  corrections.map(({ text, at, by }) => ({ text: typeset(text), correctedAt: at(now), correctedBy: by }));

function heroOf({ name, caption, alt }: NonNullable<Story["picture"]>) {
  const { credit, alt: drawnAlt } = pictures[name];
  return { pictureId: demoId("picture", name), alt: alt ?? drawnAlt, caption: typeset(caption), credit };
}

const isTranslated = (story: Story) =>
  Boolean(story.translationOf) || stories.some((other) => other.translationOf === story.slug);
