import { csvAnswer, isAskedFromHere } from "@/app/(desk)/desk/csv-answer";
import { BYTE_ORDER_MARK, csvLine } from "@/modules/reader-imports/csv/cells";
import { permit } from "@/modules/staff/session";
import type { FreshAdmin } from "@/modules/staff/staff";
import { exportReaders } from "@/modules/subscribers/commands/export";
import {
  cellsOf,
  EXPORT_COLUMNS,
  EXPORT_STATES,
  type ExportQuestion,
  exportQuestion,
} from "@/modules/subscribers/export";

/** Every reader that was asked for as a list, written while it is sent. */
export async function GET(request: Request): Promise<Response> {
  const admin = await permit("move-readers");
  if (!isAskedFromHere(request)) return refused(403);
  const { searchParams } = new URL(request.url);
  const question = exportQuestion.safeParse({
    newsletterId: searchParams.get("newsletter") || null,
    states: EXPORT_STATES.filter((state) => searchParams.getAll("state").includes(state)),
    hasMark: searchParams.get("mark") === "on",
  });
  if (!question.success) return refused(400);

  const now = new Date();
  const name = `readers-${now.toISOString().slice(0, 10)}.csv`;
  return csvAnswer(name, linesOf(admin, question.data, now));
}

async function* linesOf(admin: FreshAdmin, question: ExportQuestion, now: Date): AsyncGenerator<string> {
  let head = `${question.hasMark ? BYTE_ORDER_MARK : ""}${csvLine(EXPORT_COLUMNS)}`;
  for await (const rows of exportReaders(admin, question, now)) {
    yield head + rows.map((row) => csvLine(cellsOf(row))).join("");
    head = "";
  }
  if (head) yield head;
}

const refused = (status: 400 | 403) => new Response("This list cannot be made.\n", { status });
