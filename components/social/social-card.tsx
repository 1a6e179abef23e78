import type { CSSProperties } from "react";

/** Day colours of the site: a card has no night. Kept beside the drawing, because the library knows no style sheet. */
const PAPER = "#fcfcfa";
const INK = "#161d20";
const MUTE = "#566264";
const LINE = "#d3d8d4";

export const CARD_SIZE = { width: 1200, height: 630 };
/** The least that podcast directories take. */
export const COVER_SIZE = { width: 1400, height: 1400 };

/** Names under which the cuts of Source Serif are given to the drawing library: it takes each letter from the first that has it. */
export const CARD_FACES = {
  latin: "Serif",
  latinExt: "Serif Latin",
  cyrillic: "Serif Cyrillic",
  cyrillicExt: "Serif Old",
};

type Paper = { name: string; tagline: string; accent: string };
type Story = { text: string; fontSize: number; kicker: string | null };

/** A story's headline on the paper's own ground, as it is shown where the story is shared. */
export const StoryCard = ({ paper, story }: { paper: Paper; story: Story }) => (
  <div style={{ ...sheet, justifyContent: "space-between" }}>
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div style={{ width: 96, height: 12, background: paper.accent, marginBottom: 36 }} />
      {story.kicker && <div style={{ fontSize: 30, color: paper.accent, marginBottom: 16 }}>{story.kicker}</div>}
      <div style={{ ...headline, fontSize: story.fontSize }}>{story.text}</div>
    </div>
    <div style={foot}>
      <Mark accent={paper.accent} height={44} />
      <div style={{ fontSize: 36, marginLeft: 16 }}>{paper.name}</div>
    </div>
  </div>
);

/** The nameplate alone: for the front page, hubs, and headlines in letters we cannot set. */
export const PaperCard = ({ paper }: { paper: Paper }) => (
  <div style={{ ...sheet, justifyContent: "center" }}>
    <div style={{ display: "flex", alignItems: "center" }}>
      <Mark accent={paper.accent} height={132} />
      <div style={{ ...headline, fontSize: paper.name.length > 18 ? 84 : 120, marginLeft: 40 }}>{paper.name}</div>
    </div>
    {paper.tagline && <div style={{ ...headline, fontSize: 36, color: MUTE, marginTop: 40 }}>{paper.tagline}</div>}
    <div style={{ width: 96, height: 12, background: paper.accent, marginTop: 48 }} />
  </div>
);

/** The nameplate on a square, large enough to be read at the size of a stamp. */
export const PodcastCover = ({ paper }: { paper: Paper }) => (
  <div style={{ ...sheet, padding: 140, justifyContent: "space-between" }}>
    <Mark accent={paper.accent} height={420} />
    <div style={{ ...headline, fontSize: paper.name.length > 18 ? 132 : 188 }}>{paper.name}</div>
    <div style={{ width: 180, height: 24, background: paper.accent }} />
  </div>
);

/** The same mark as in the nameplate (components/site/icons.tsx), with its colour said in place. */
const Mark = ({ accent, height }: { accent: string; height: number }) => (
  <svg viewBox="0 0 12 16" width={height * 0.75} height={height} fill={accent} aria-hidden="true">
    <path d="M6 0l6 9H0zM4.6 10.4h2.8V16H4.6z" />
  </svg>
);

const sheet: CSSProperties = {
  display: "flex",
  flexDirection: "column",
  width: "100%",
  height: "100%",
  padding: "60px 64px 48px",
  background: PAPER,
  color: INK,
  // The first is what a browser has them by, in the preview at the desk.
  fontFamily: ["Source Serif 4", ...Object.values(CARD_FACES)].map((face) => `"${face}"`).join(", "),
  fontWeight: 600,
};

const headline: CSSProperties = {
  lineHeight: 1.12,
  letterSpacing: "-0.01em",
  wordBreak: "break-word",
};

const foot: CSSProperties = {
  display: "flex",
  alignItems: "center",
  borderTop: `2px solid ${LINE}`,
  paddingTop: 24,
};
