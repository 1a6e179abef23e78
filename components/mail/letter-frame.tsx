import type { ReactNode } from "react";
import { Box } from "./box";
import { LetterPaper } from "./letter-paper";
import { type Accent, inked, ruled, sans, serif } from "./look";

type Props = {
  paperName: string;
  language?: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  title: string;
  /** Of its links; the desk's own where none is given. */
  accent?: Accent;
  /** Why this came, at the foot. */
  reason?: string;
  children: ReactNode;
};

/** The editor's blue: what the desk says is not the paper's own voice. */
export const DESK_ACCENT = { day: "#2b49c8", night: "#a9b8ff" };

/** What all short letters share: to those who work here, and to readers about their subscription. */
export const LetterFrame = ({
  paperName,
  language = "en",
  preview,
  title,
  accent = DESK_ACCENT,
  reason = `Sent by the desk of ${paperName} to somebody who works there.`,
  children,
}: Props) => (
  <LetterPaper language={language} accent={accent} title={title} preheader={preview}>
    <Box {...ruled("borderBottom", { padding: "0 0 14px" })}>
      <p {...inked("ink", serif(22, 1.2, { fontWeight: 700 }))}>{paperName}</p>
    </Box>
    <Box style={{ padding: "22px 0 28px" }}>
      <h1 {...inked("ink", sans(18, 1.4, { marginBottom: 12, fontWeight: 700 }))}>{title}</h1>
      {children}
    </Box>
    <Box {...ruled("borderTop", { padding: "12px 0 0" })}>
      <p {...inked("mute", sans(13, 1.5))}>{reason}</p>
    </Box>
  </LetterPaper>
);

export const Sentence = ({ children }: { children: ReactNode }) => (
  <p {...inked("ink", sans(15, 1.55, { marginBottom: 14 }))}>{children}</p>
);

export const SmallPrint = ({ children }: { children: ReactNode }) => (
  <p {...inked("mute", sans(13, 1.5, { marginTop: 14 }))}>{children}</p>
);
