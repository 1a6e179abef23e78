import type { Job } from "@/modules/platform/job";

/** Wakes the worker when a scheduled story's time has come; a moved time leaves the earlier job without effect. */
export const dueJob = (articleId: string, publishAt: Date): Job => ({
  name: "publish-due",
  payload: { articleId },
  startAt: publishAt,
  key: `${articleId} ${publishAt.toISOString()}`,
  priority: 10,
});
