"use client";

import type { StoryView } from "./board-view";
import { DressDialog } from "./dress-dialog";
import { HistorySheet } from "./history-sheet";
import { SwapDialog } from "./swap-dialog";
import type { Target } from "./target";

/** What the editor is asked beside the board. */
export type Asking = { dress: string } | { plan: Target; articleId: string | null } | "history" | null;

type Props = {
  asking: Asking;
  found: StoryView[];
  problem: string | null;
  onUndo: () => void;
  onStartOver: () => void;
  onPlan: (input: { articleId: string; place: string; at: string }) => Promise<boolean | null>;
  onClose: () => void;
};

export function BoardDialogs({ asking, found, problem, onUndo, onStartOver, onPlan, onClose }: Props) {
  if (asking === null) return null;
  if (asking === "history") return <HistorySheet onUndo={onUndo} onStartOver={onStartOver} onClose={onClose} />;
  if ("dress" in asking) return <DressDialog place={asking.dress} onClose={onClose} />;

  const { plan, articleId } = asking;
  return (
    <SwapDialog target={plan} articleId={articleId} found={found} problem={problem} onPlan={onPlan} onClose={onClose} />
  );
}
