import { z } from "zod";
import type { SaveAnswer } from "@/components/issue/issue-view";
import { saveIssue } from "@/modules/issues/commands/compose";
import { type IssueRefusal, type IssueWords, issueWords } from "@/modules/issues/keeping";
import { listUncheckedLinks, readIssueDesk } from "@/modules/issues/queries/desk";
import { askForChecks } from "@/modules/links/commands";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import { ISSUE_REFUSALS } from "../../../refusals";

type Context = { params: Promise<{ slug: string; id: string }> };

const saving = z.object({ version: z.int().min(0), words: issueWords });

/** Keeps what was written, as it was written on. Asked again and again while somebody writes: a route, for an action is one at a time. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const editor = await permit("keep-newsletters");
  const { slug, id } = await params;
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_IN_BYTES) return answer(TOO_LARGE, 413);
  const input = saving.safeParse(await request.json().catch(() => null));
  if (!input.success) return answer({ problem: UNREADABLE, isOver: false }, 422);

  const { version, words } = input.data;
  const now = new Date();
  const saved = await saveIssue(editor, { issueId: idOrNone(id), version }, words, now);
  if (!saved.ok) return refused(saved.failure, slug, id);
  await checkLinks(words, now);
  return answer({ version: saved.value.version, at: now.toISOString() }, 200);
}

const checkLinks = async ({ blocks }: IssueWords, now: Date) => askForChecks(await listUncheckedLinks(blocks, now));

async function refused(failure: IssueRefusal, slug: string, id: string): Promise<Response> {
  if (failure !== "stale") return answer({ problem: SENTENCES[failure], isOver: failure === "not-open" }, 409);
  const desk = await readIssueDesk(slug, id);
  if (!desk) return answer({ problem: SENTENCES.absent, isOver: false }, 404);
  const { version, words, changedBy, changedAt } = desk;
  return answer({ stale: { version, words, by: changedBy, at: changedAt.toISOString() } }, 409);
}

const answer = (said: SaveAnswer, status: number) => Response.json(said, { status });

/** Many times what any mail program shows. */
const LARGEST_IN_BYTES = 2 * 1024 * 1024;
const TOO_LARGE = { problem: "This issue has become too large to be kept. Take something out.", isOver: false };
const UNREADABLE = "Something in the issue is half done and could not be kept. Finish or remove it.";

const SENTENCES: Record<IssueRefusal, string> = {
  ...ISSUE_REFUSALS,
  absent: "This issue is not there any more: somebody deleted it. Copy what you need.",
  "not-open": "It is on its way to readers: what you write now does not go with it.",
  "picture-absent": "A picture you put in is no longer in the library. Take it out, and the rest is kept.",
};
