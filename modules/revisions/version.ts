import { z } from "zod";
import type { RevisionKind } from "@/modules/articles/revision";

/** A kept state of a story, in the list of them. */
export type Version = {
  id: string;
  /** Counts from 1 in each story. */
  number: number;
  kind: RevisionKind;
  /** What somebody called it; null for the others. */
  name: string | null;
  headline: string;
  createdBy: string;
  personId: string | null;
  createdAt: Date;
  /** What readers have now. */
  isLive: boolean;
};

/** The words as they are at this moment, in the shared document. */
export const WORK = "work";

export const versionName = z
  .string()
  .trim()
  .min(1, "Give it a name to find it by, for example “Before the lawyer”")
  .max(80, "80 characters at most, please");

/** It is gone. */
export type VersionRefusal = "story-absent" | "version-absent";
