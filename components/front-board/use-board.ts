"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Board, differences, type Move, moved } from "@/modules/picks/board";
import type { BoardAnswer, BoardView } from "./board-view";

export type BoardActions = {
  move: (input: { version: number; move: Move }) => Promise<BoardAnswer>;
  undo: (input: { version: number }) => Promise<BoardAnswer>;
  startOver: (input: { version: number }) => Promise<BoardAnswer>;
  putLive: (input: { version: number }) => Promise<BoardAnswer>;
  planSwap: (input: { articleId: string; place: string; at: string }) => Promise<BoardAnswer>;
  moveSwap: (input: { swapId: string; at: string }) => Promise<BoardAnswer>;
  callOffSwap: (input: { swapId: string }) => Promise<BoardAnswer>;
  dismissRefusal: (input: { swapId: string }) => Promise<BoardAnswer>;
};

/** Why a change was not made. again: the move, and the version it was made on, where somebody else was quicker. */
export type Trouble = { text: string; again: { move: Move; version: number } | null };

const NO_CONNECTION: Trouble = { text: "Not saved: the desk does not answer. Try again in a moment.", again: null };
const EVERY_MILLISECONDS = 2_000;
const FRESH_FOR_MILLISECONDS = 6_000;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The draft as the desk has it, and changes to it, one after the other. A move shows at once; when the desk refuses it because
 * somebody else moved, the board shows theirs and what was wanted waits for a word.
 */
export function useBoard(first: BoardView, actions: BoardActions, onNews: (text: string) => void) {
  const [view, setView] = useState(first);
  const [expected, setExpected] = useState<Board | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef(first);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const round = useRef(0);

  const accept = useCallback((next: BoardView) => {
    if (next.now < latest.current.now || next.version < latest.current.version) return;
    latest.current = next;
    setView(next);
  }, []);

  /** Changes wait for each other; after a refusal those behind it are dropped, for they were made on another board. */
  const send = useCallback(
    (ask: (version: number) => Promise<BoardAnswer>, again: Move | null = null) => {
      const started = round.current;
      const sent = line.current.then(async () => {
        if (started !== round.current) return null;
        const { version } = latest.current;
        const answer = await ask(version).catch(() => null);
        if (answer) accept(answer.view);
        const refused = answer ? refusalOf(answer, again, version) : NO_CONNECTION;
        if (refused) round.current += 1;
        setTrouble(refused);
        setExpected(null);
        return refused === null;
      });
      line.current = sent;
      return sent;
    },
    [accept],
  );

  const move = useCallback(
    (next: Move) => {
      setExpected((board) => moved(board ?? latest.current.draft, next));
      return send((version) => actions.move({ version, move: next }), next);
    },
    [actions, send],
  );

  const fresh = useNews(latest, accept, onNews);
  return { view, board: expected ?? view.draft, trouble, setTrouble, move, send, fresh };
}

const refusalOf = ({ failure, isStale }: BoardAnswer, move: Move | null, version: number): Trouble | null =>
  failure === null ? null : { text: failure, again: isStale && move ? { move, version } : null };

/**
 * Asks every few seconds, in visible tabs only, and tells what others moved.
 * @returns the places that others changed a moment ago
 */
function useNews(
  latest: { current: BoardView },
  accept: (view: BoardView) => void,
  onNews: (text: string) => void,
): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(NOTHING);

  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(NOTHING), FRESH_FOR_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [fresh]);

  useEffect(() => {
    const controller = new AbortController();
    async function ask() {
      if (document.visibilityState !== "visible") return;
      const before = latest.current;
      const next = await fetchView(controller.signal);
      if (!next || controller.signal.aborted || before !== latest.current) return;
      accept(next);
      const changed = differences(before.draft, next.draft).map(({ place }) => place);
      if (changed.length > 0) setFresh(new Set(changed));
      const news = next.moves.filter((move) => move.version > before.version && !move.isUndone);
      if (news.length > 0) onNews(news.map(({ movedBy, what }) => `${movedBy}: ${what}.`).join(" "));
    }
    const timer = setInterval(ask, EVERY_MILLISECONDS);
    document.addEventListener("visibilitychange", ask);
    ask();
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [latest, accept, onNews]);

  return fresh;
}

async function fetchView(signal: AbortSignal): Promise<BoardView | null> {
  try {
    const response = await fetch("/desk/front/state", { signal, headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as BoardView) : null; // a boundary: our own route handler
  } catch {
    return null;
  }
}
