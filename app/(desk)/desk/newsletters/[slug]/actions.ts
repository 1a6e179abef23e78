"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { IssueAnswer } from "@/components/issue/issue-view";
import { createIssue, deleteIssue } from "@/modules/issues/commands/compose";
import { deleteDesign } from "@/modules/issues/commands/designs";
import { issueDeskPath } from "@/modules/issues/issue";
import { issueBeginning } from "@/modules/issues/keeping";
import { readNewsletterForIssues } from "@/modules/issues/queries/list";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import { ISSUE_REFUSALS } from "./refusals";

/** Begins an issue and opens it. */
export async function createIssueAction(slug: string, sent: unknown): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  const beginning = issueBeginning.safeParse(sent);
  const newsletter = await readNewsletterForIssues(z.string().safeParse(slug).data ?? "");
  if (!beginning.success || !newsletter) return { ok: false, problem: ISSUE_REFUSALS.absent };

  const asked = { newsletterId: newsletter.id, beginning: beginning.data };
  const created = await createIssue(editor, asked, new Date());
  if (!created.ok) return { ok: false, problem: ISSUE_REFUSALS[created.failure] };
  redirect(issueDeskPath(newsletter.slug, created.value.issueId));
}

export async function deleteIssueAction(issueId: string, version: number): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  const seen = { issueId: idOrNone(issueId), version: z.int().min(0).safeParse(version).data ?? -1 };
  const deleted = await deleteIssue(editor, seen, new Date());
  return deleted.ok ? { ok: true } : { ok: false, problem: ISSUE_REFUSALS[deleted.failure] };
}

export async function deleteDesignAction(designId: string): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  const deleted = await deleteDesign(editor, idOrNone(designId), new Date());
  return deleted.ok ? { ok: true } : { ok: false, problem: ISSUE_REFUSALS[deleted.failure] };
}
