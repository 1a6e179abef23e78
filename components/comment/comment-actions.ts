import type { CommentWords, NewThread } from "@/modules/comments/comment";

/** problem: a sentence; null = it was done. */
export type CommentAnswer = { problem: string | null };

/** What can be done in the margin; the page hands in its server actions. */
export type CommentActions = {
  open: (thread: NewThread) => Promise<CommentAnswer>;
  reply: (threadId: string, words: CommentWords) => Promise<CommentAnswer>;
  resolve: (threadId: string) => Promise<CommentAnswer>;
  reopen: (threadId: string) => Promise<CommentAnswer>;
};
