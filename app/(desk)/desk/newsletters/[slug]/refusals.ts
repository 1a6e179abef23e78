import type { IssueRefusal } from "@/modules/issues/keeping";

export const ISSUE_REFUSALS: Record<IssueRefusal, string> = {
  absent: "This is not there any more: somebody deleted it.",
  stale: "Somebody changed it meanwhile. Look at it as it is now, then do it again.",
  "not-open": "It is on its way to readers, or with them: it cannot be changed any more.",
  scheduled: "It goes out by itself at its minute. Call that off first.",
  retired: "This newsletter is no longer offered. Bring it back first.",
  "name-taken": "There is a design of that name already. Choose another one.",
  "picture-absent": "One of its pictures is no longer in the library.",
};
