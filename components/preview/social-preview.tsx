import { Picture } from "@/components/site/picture";
import { cardText } from "@/components/social/card-text";
import { CARD_SIZE, PaperCard, StoryCard } from "@/components/social/social-card";
import type { Picture as PictureData } from "@/modules/media/image";
import { CARD_STANDFIRST_LENGTH, cutAt } from "./cut";
import { Counts } from "./search-result";

type Props = {
  headline: string;
  description: string;
  kicker: string | null;
  picture: PictureData | null;
  paper: { name: string; tagline: string; accent: string };
  host: string;
  most: number;
};

/** About how a messenger or network shows a link to the story. Without a picture the card is drawn from its headline. */
export function SocialPreview({ headline, description, kicker, picture, paper, host, most }: Props) {
  const title = cutAt(headline, most);
  const text = cutAt(description, CARD_STANDFIRST_LENGTH);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="font-semibold">When shared</figcaption>
      <div className="max-w-[420px] overflow-hidden rounded-lg border">
        <div className="relative aspect-[1200/630] overflow-hidden [container-type:inline-size] [&_img]:size-full [&_img]:object-cover">
          {picture ? (
            <Picture picture={picture} sizes="420px" widest={768} className="block size-full" isDecoration />
          ) : (
            <div
              aria-hidden
              className="absolute top-0 left-0 origin-top-left font-serif"
              style={{ ...CARD_SIZE, transform: `scale(calc(100cqw / ${CARD_SIZE.width}px))` }}
            >
              <DrawnCard headline={headline} kicker={kicker} paper={paper} />
            </div>
          )}
        </div>
        <div className="border-t bg-muted px-3 py-2.5">
          <p className="text-xs text-muted-foreground">{host}</p>
          <p className="mt-0.5 text-lg font-semibold">{title.shown || "No headline yet"}</p>
          <p className="mt-0.5 text-muted-foreground">{text.shown}</p>
        </div>
      </div>
      <Counts name="Headline" cut={title} most={most} />
      <Counts name="Standfirst" cut={text} most={CARD_STANDFIRST_LENGTH} />
    </figure>
  );
}

function DrawnCard({ headline, kicker, paper }: Pick<Props, "headline" | "kicker" | "paper">) {
  const text = cardText(headline);
  if (!text) return <PaperCard paper={paper} />;
  return <StoryCard paper={paper} story={{ ...text, kicker: cardText(kicker ?? "")?.text ?? null }} />;
}
