import { ImageResponse } from "next/og";
import { cardText } from "@/components/social/card-text";
import { CARD_SIZE, COVER_SIZE, PaperCard, PodcastCover, StoryCard } from "@/components/social/social-card";
import { readHeadline } from "@/modules/articles/queries";
import { paperSocialImagePath, podcastCoverPath } from "@/modules/settings/paper";
import { readPaper } from "@/modules/settings/queries";
import { cardFonts } from "./fonts";

/** What is shown where a story without a picture is shared, or the paper itself: printed like every other page. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = decodeURIComponent((await params).file);
  if (`/social/${file}` === podcastCoverPath) return drawCover();
  const card = await drawCard(file, new Date());
  if (!card) return new Response("There is no such picture.\n", { status: 404 });

  return new ImageResponse(card, { ...CARD_SIZE, fonts: await cardFonts() });
}

async function drawCover() {
  return new ImageResponse(<PodcastCover paper={await readCardPaper()} />, { ...COVER_SIZE, fonts: await cardFonts() });
}

async function readCardPaper() {
  const { name, tagline, accent } = await readPaper();
  return { name: cardText(name)?.text ?? "", tagline: cardText(tagline)?.text ?? "", accent: accent.day };
}

async function drawCard(file: string, now: Date) {
  const paper = await readCardPaper();
  if (`/social/${file}` === paperSocialImagePath) return <PaperCard paper={paper} />;

  const story = file.endsWith(".png") ? await readHeadline(file.slice(0, -".png".length), now) : null;
  if (!story) return null;

  const headline = cardText(story.headline);
  if (!headline) return <PaperCard paper={paper} />;
  return <StoryCard paper={paper} story={{ ...headline, kicker: cardText(story.kicker ?? "")?.text ?? null }} />;
}
