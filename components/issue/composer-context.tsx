"use client";

import { createContext, use } from "react";
import type { Clock } from "@/components/site/clock";
import type { IssueBlock } from "@/modules/issues/issue";
import type { IssueWords } from "@/modules/issues/keeping";
import type { DeskView, IssueActions, LookView, PictureView, StoryView } from "./issue-view";
import type { Told } from "./told";

/** What a part of the screen may be asked to do from elsewhere on it: a check leads to its cure. */
export type Asked = "audience" | "schedule" | "story" | "picture" | "tag" | "design" | null;

/** What every part of the composer needs to show an issue and to change it. */
export type Composer = {
  desk: DeskView;
  /** Below which the issue's routes lie. */
  path: string;
  person: { personId: string; name: string };
  /** Whom a proof can be sent to, oneself among them. */
  colleagues: { id: string; name: string }[];
  clock: Clock;
  words: IssueWords;
  /** null until it was first asked for. */
  look: LookView | null;
  actions: IssueActions;
  /** It is on its way to readers: it is looked at, and not changed. */
  isFixed: boolean;
  change: (words: IssueWords) => void;
  /** Blocks that come, go or move: said to who cannot see it, and taken back by one undo. */
  rearrange: (blocks: IssueBlock[], said: string) => void;
  /** Words and settings of one block. */
  changeBlock: (block: IssueBlock) => void;
  storyOf: (articleId: string) => StoryView | undefined;
  pictureOf: (imageId: string) => PictureView | undefined;
  /** Shown at once, before the desk tells of them again. */
  remember: (found: { stories?: StoryView[]; pictures?: PictureView[] }) => void;
  /** Everything is at the desk. @returns the version that holds it; null where it could not be saved */
  saved: () => Promise<number | null>;
  refresh: () => Promise<void>;
  /** Said beneath the first line. */
  tell: (told: Told) => void;
  /** Said to who cannot see what moved. */
  say: (text: string) => void;
  /** Nothing is saved any more: it is gone. */
  leave: () => void;
  /** As they are at this moment, for what was asked for a while ago. */
  latest: () => IssueWords;
  asked: Asked;
  ask: (what: Asked) => void;
  /** Where the next block is put in. */
  place: number;
  /** Has it put in there. */
  askAt: (what: "story" | "picture", place: number) => void;
  /** Where the menu of blocks puts in what is chosen; null while it is closed. */
  adding: number | null;
  setAdding: (place: number | null) => void;
};

const ComposerContext = createContext<Composer | null>(null);
export const ComposerProvider = ComposerContext.Provider;

export function useComposer(): Composer {
  const composer = use(ComposerContext);
  if (!composer) throw new Error("A part of the composer stands outside of it");
  return composer;
}
