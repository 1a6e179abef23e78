import type { ReactNode } from "react";
import { Blocks } from "@/components/article/block";
import type { BodyContext } from "@/components/article/body-context";
import { BodyFigure } from "@/components/article/body-figure";
import { drawEach } from "@/components/article/draw-each";
import { StoryCard } from "@/components/site/story-card";
import { letterWordsIn } from "@/modules/issues/letter-words";
import type { SheetBlock } from "@/modules/issues/sheet";

type Props = { blocks: SheetBlock[]; language: string; context: BodyContext };

/** What a letter said, in the type of the site. Its pictures and stories are shown as they are today, or not at all. */
export const IssueBlocks = ({ blocks, language, context }: Props) =>
  drawEach(runsOf(blocks.filter((block) => isThere(block, context))), (run) =>
    isStories(run) ? (
      <div className="stack letter-stories">
        {drawEach(run, (story) => (
          <IssueStory story={story} context={context} />
        ))}
      </div>
    ) : (
      drawEach(run, (block) => <IssueBlock block={block} language={language} context={context} />)
    ),
  );

type Story = Extract<SheetBlock, { kind: "story" }>;

/** A story that was withdrawn since leaves no frame behind. */
const isThere = (block: SheetBlock, { stories }: BodyContext) => block.kind !== "story" || stories.has(block.articleId);

/** Stories that follow each other stand in one group, parted by hairlines. */
function runsOf(blocks: SheetBlock[]): SheetBlock[][] {
  const runs: SheetBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === "story" && last?.[0]?.kind === "story") last.push(block);
    else runs.push([block]);
  }
  return runs;
}

const isStories = (run: SheetBlock[]): run is Story[] => run.every(({ kind }) => kind === "story");

const SIZES = { lead: "big", row: "row", line: "small" } as const;

function IssueStory({ story, context }: { story: Story; context: BodyContext }) {
  const article = context.stories.get(story.articleId);
  if (!article) return null;

  const { kicker, headline, standfirst, form } = story;
  return (
    <StoryCard
      article={{ ...article, kicker: (form !== "line" && kicker) || null, headline, standfirst }}
      size={form === "row" && !article.picture ? "small" : SIZES[form]}
      clock={context.clock}
      hasPicture={form !== "line"}
      hasStandfirst={form !== "line"}
      level={2}
    />
  );
}

type BlockProps = { block: SheetBlock; language: string; context: BodyContext };

function IssueBlock({ block, language, context }: BlockProps): ReactNode {
  switch (block.kind) {
    case "story":
      return <IssueStory story={block} context={context} />;
    case "text":
    case "signOff":
      return <Blocks nodes={block.body.content} context={context} />;
    case "picture":
      return <BodyFigure figure={figureOf(block)} context={context} />;
    case "sponsor":
      return <Sponsor sponsor={block} language={language} context={context} />;
    case "divider":
      return <hr />;
  }
}

const figureOf = ({ picture, caption, credit, href }: Extract<SheetBlock, { kind: "picture" }>) => ({
  type: "figure" as const,
  attrs: { imageId: picture.imageId, alt: picture.alt, caption, credit, size: "column" as const, href: href || null },
});

type SponsorProps = { sponsor: Extract<SheetBlock, { kind: "sponsor" }>; language: string; context: BodyContext };

const Sponsor = ({ sponsor: { name, body, picture, href }, language, context }: SponsorProps) => (
  <aside className="inset" aria-label={letterWordsIn(language).paidForBy(name)}>
    <p className="label">{letterWordsIn(language).paidForBy(name)}</p>
    {picture && (
      <BodyFigure
        figure={figureOf({
          kind: "picture",
          picture: { ...picture, alt: picture.alt || name },
          caption: "",
          credit: "",
          href,
        })}
        context={context}
      />
    )}
    <Blocks nodes={body.content} context={context} />
  </aside>
);
