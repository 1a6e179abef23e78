"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { moveInWords } from "@/modules/picks/words";
import { useTools } from "./board-context";
import type { Trouble } from "./use-board";

/** Why a change was not made. Where somebody else was quicker: what they did, what was wanted, and whether to do it still. */
export function TroubleNote({ trouble, onClose }: { trouble: Trouble; onClose: () => void }) {
  const { view, storyOf, move, board } = useTools();
  const { again, text } = trouble;
  if (!again) {
    return (
      <Note
        tone="trouble"
        isFlush
        role="alert"
        actions={
          <Button size="small" onClick={onClose}>
            Close
          </Button>
        }
      >
        {text}
      </Note>
    );
  }

  const wanted = again.move;
  const articleId = "articleId" in wanted ? wanted.articleId : (board.places[wanted.place]?.articleId ?? "");
  const theirs = view.moves.filter(({ version, isUndone }) => version > again.version && !isUndone);
  return (
    <Note
      tone="warning"
      isFlush
      role="alert"
      actions={
        <>
          <Button
            size="small"
            look="primary"
            onClick={() => {
              onClose();
              move(wanted);
            }}
          >
            Do mine too
          </Button>
          <Button size="small" onClick={onClose}>
            Leave it
          </Button>
        </>
      }
    >
      {theirs.length > 0 ? (
        <>Meanwhile {theirs.map(({ movedBy, what }) => `${movedBy} moved ${what}`).join("; ")}. The board shows it.</>
      ) : (
        "Somebody changed the board meanwhile. It is shown as it is now."
      )}{" "}
      You wanted: {moveInWords(wanted, storyOf(articleId)?.headline ?? "")}.
    </Note>
  );
}
