import type { ReactNode } from "react";
import type { SheetBlock } from "@/modules/issues/sheet";
import { Box } from "../box";
import { grounded, inked, ruled, sans } from "../look";
import { LetterBlocks } from "./letter-blocks";
import type { LetterContext } from "./letter-context";
import { LetterCaption, LetterPicture } from "./letter-picture";
import { StoryPart } from "./story-part";

type Props = { block: SheetBlock; before: SheetBlock | undefined; context: LetterContext };

/** A block of the issue, with the hairline that parts it from the one before. */
export const LetterPart = ({ block, before, context }: Props) => (
  <Box {...(isParted(block, before) ? ruled("borderTop", spaceOf(block, before)) : { style: spaceOf(block, before) })}>
    <PartContent block={block} context={context} />
  </Box>
);

/** Stories are parted from each other and from what follows them; words lead into what they announce. */
function isParted(block: SheetBlock, before: SheetBlock | undefined): boolean {
  if (!before || OWN_EDGES.includes(before.kind) || OWN_EDGES.includes(block.kind)) return false;
  return block.kind === "signOff" || before.kind === "story";
}

const OWN_EDGES: SheetBlock["kind"][] = ["divider", "sponsor"];

/** The last words of a text have room below them already. */
function spaceOf(block: SheetBlock, before: SheetBlock | undefined) {
  if (block.kind === "story" && block.form === "line") return { padding: "12px 0" };
  if (block.kind === "text" || block.kind === "signOff") return { padding: "20px 0 4px" };
  return { padding: before?.kind === "text" ? "8px 0 22px" : "22px 0" };
}

function PartContent({ block, context }: { block: SheetBlock; context: LetterContext }): ReactNode {
  switch (block.kind) {
    case "text":
      return (
        <LetterBlocks
          nodes={block.body.content}
          context={{ ...context, pictures: block.pictures, cards: block.cards ?? {} }}
        />
      );
    case "signOff":
      return <LetterBlocks nodes={block.body.content} context={{ ...context, ...NOTHING_POINTED_TO }} />;
    case "story":
      return <StoryPart story={block} context={context} />;
    case "picture":
      return (
        <>
          <LetterPicture picture={block.picture} href={block.href} context={context} />
          <LetterCaption caption={block.caption} credit={block.credit} />
        </>
      );
    case "sponsor":
      return <SponsorPart sponsor={block} context={context} />;
    case "divider":
      return <Box {...ruled("borderTop", { borderTopWidth: 3, fontSize: 0, lineHeight: 0 })}>&nbsp;</Box>;
  }
}

const NOTHING_POINTED_TO = { pictures: {}, cards: {} };

type Sponsor = Extract<SheetBlock, { kind: "sponsor" }>;

/** On a ground of its own, and said to be paid for before it says anything. */
const SponsorPart = ({ sponsor, context }: { sponsor: Sponsor; context: LetterContext }) => (
  <Box {...grounded("shade", { padding: "18px 20px 6px" })}>
    <p {...inked("mute", sans(12, 1.45, { marginBottom: 12, fontWeight: 700 }))}>
      {context.words.paidForBy(sponsor.name)}
    </p>
    {sponsor.picture && (
      <div style={{ paddingBottom: 14 }}>
        <LetterPicture
          picture={sponsor.picture}
          alt={sponsor.picture.alt || sponsor.name}
          href={sponsor.href}
          widestInPixels={SPONSOR_WIDTH_IN_PIXELS}
          context={context}
        />
      </div>
    )}
    <LetterBlocks nodes={sponsor.body.content} context={{ ...context, ...NOTHING_POINTED_TO }} />
  </Box>
);

/** Its column, less the edges of its ground. */
const SPONSOR_WIDTH_IN_PIXELS = 500;
