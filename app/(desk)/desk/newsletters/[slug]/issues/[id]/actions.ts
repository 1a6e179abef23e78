"use server";

import { z } from "zod";
import type { IssueAnswer, ScheduleAnswer } from "@/components/issue/issue-view";
import { cancelSending, pauseSending, resumeSending } from "@/modules/deliveries/commands/steer";
import type { SteerRefusal } from "@/modules/deliveries/delivery";
import { keepDesign } from "@/modules/issues/commands/designs";
import { sendProof } from "@/modules/issues/commands/proof";
import { scheduleIssue, unscheduleIssue } from "@/modules/issues/commands/schedule";
import { designName, type IssueRefusal, type SeenIssue, type SendRefusal } from "@/modules/issues/keeping";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { permit } from "@/modules/staff/session";
import { readWhen, whenInput } from "../../../../when";
import { ISSUE_REFUSALS } from "../../refusals";
import { measureLetter } from "./look";

const scheduleInput = z.object({ when: whenInput.nullable(), typedCount: z.int().min(0) });

export async function scheduleIssueAction(issueId: string, version: number, sent: unknown): Promise<ScheduleAnswer> {
  const editor = await permit("keep-newsletters");
  const input = scheduleInput.safeParse(sent);
  if (!input.success) return { ok: false, problem: MISREAD };

  const { when, typedCount } = input.data;
  const sendAt = when && (await readWhen(when));
  if (sendAt && !(sendAt instanceof Date)) return sendAt;
  const plan = { sendAt, typedCount };
  const scheduled = await scheduleIssue(editor, seenOf(issueId, version), plan, measureLetter, new Date());
  if (!scheduled.ok) return refused(scheduled.failure);
  return { ok: true, sendAt: scheduled.value.sendAt.toISOString(), number: scheduled.value.number };
}

export async function unscheduleIssueAction(issueId: string, version: number): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  return answered(await unscheduleIssue(editor, seenOf(issueId, version), new Date()), ISSUE_REFUSALS);
}

/** @param personId whom it goes to; oneself or a colleague */
export async function sendProofAction(
  issueId: string,
  version: number,
  personId: string,
): Promise<IssueAnswer & { to?: string }> {
  const editor = await permit("keep-newsletters");
  const sent = await sendProof(editor, seenOf(issueId, version), idOrNone(personId), new Date());
  return sent.ok ? { ok: true, to: sent.value.address } : { ok: false, problem: PROOF[sent.failure] };
}

export async function keepDesignAction(issueId: string, version: number, name: unknown): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  const read = designName.safeParse(name);
  if (!read.success) return { ok: false, problem: read.error.issues[0]?.message ?? MISREAD };
  return answered(await keepDesign(editor, seenOf(issueId, version), read.data, new Date()), ISSUE_REFUSALS);
}

export async function pauseSendingAction(issueId: string): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  return answered(await pauseSending(editor, idOrNone(issueId), new Date()), STEER);
}

export async function resumeSendingAction(issueId: string): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  return answered(await resumeSending(editor, idOrNone(issueId), new Date()), STEER);
}

export async function cancelSendingAction(issueId: string): Promise<IssueAnswer> {
  const editor = await permit("keep-newsletters");
  return answered(await cancelSending(editor, idOrNone(issueId), new Date()), STEER);
}

/** No issue ever has the version -1. */
const seenOf = (issueId: unknown, version: unknown): SeenIssue => ({
  issueId: idOrNone(issueId),
  version: z.int().min(0).safeParse(version).data ?? -1,
});

function answered<Failure extends string>(
  outcome: Result<unknown, Failure>,
  sentences: Record<Failure, string>,
): IssueAnswer {
  return outcome.ok ? { ok: true } : { ok: false, problem: sentences[outcome.failure] };
}

function refused(failure: SendRefusal): ScheduleAnswer {
  if (failure.reason !== "count-changed") return { ok: false, problem: SENDING[failure.reason] };
  const { count } = failure;
  const problem = `Not as many people get it as you typed: it is ${count.toLocaleString("en")} now. Type that number to go on.`;
  return { ok: false, problem, count };
}

const MISREAD = "That could not be read. Load the page again.";

const SENDING: Record<Exclude<SendRefusal["reason"], "count-changed">, string> = {
  ...ISSUE_REFUSALS,
  "time-has-passed": "That time has passed. Choose a later one.",
  "not-ready": "It lacks something that it may not go without at that time: see “Before it goes”.",
  "no-readers": "Nobody would get it: this newsletter, or this part of it, has no confirmed reader.",
};

const PROOF: Record<IssueRefusal | "no-such-colleague", string> = {
  ...ISSUE_REFUSALS,
  "no-such-colleague": "This person is not at the desk any more.",
};

const STEER: Record<SteerRefusal, string> = {
  "issue-absent": "This issue is not there any more.",
  "not-under-way": "It is not on its way any more: everything was sent, or a colleague was quicker.",
};
