import { createHash } from "node:crypto";
import type { Job } from "@/modules/platform/job";

/** Addresses can be longer than an index takes. */
export const urlHashOf = (url: string): string => createHash("sha256").update(url).digest("hex");

/** Follows a link of a story; the answer is kept for the ready list. */
export const checkLinkJob = (url: string): Job => ({ name: "check-link", payload: { url }, key: urlHashOf(url) });
