import { type HeadedBody, readHeaded, TooManyBytes } from "@/modules/platform/headed-body";
import { importReaders } from "@/modules/reader-imports/commands/import";
import {
  type ImportNews,
  type ImportPlan,
  type ImportRefusal,
  importPlan,
  MOST_BYTES,
  MOST_ROWS,
} from "@/modules/reader-imports/reader-import";
import { permit } from "@/modules/staff/session";
import type { FreshAdmin } from "@/modules/staff/staff";

/**
 * Reads a list as it comes, and tells line by line how far it has got. Whoever leaves meanwhile finds it among the imports: it
 * goes on once the whole list has come.
 */
export async function POST(request: Request): Promise<Response> {
  const admin = await permit("move-readers");
  const sent = request.body && (await readHeaded(request.body, MOST_BYTES));
  const plan = importPlan.safeParse(sent?.head);
  if (!sent) return refused(400, "No file came.");
  if (!plan.success) return refused(422, plan.error.issues[0]?.message ?? "Something is missing.");

  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = teller(controller);
      void run(admin, plan.data, sent.bytes, tell, request.signal).finally(() => tell.end());
    },
  });
  return new Response(stream, { headers: { "content-type": "application/x-ndjson", "x-accel-buffering": "no" } });
}

type Tell = (news: ImportNews) => void;

async function run(
  admin: FreshAdmin,
  plan: ImportPlan,
  bytes: HeadedBody["bytes"],
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcome = await importReaders(admin, plan, bytes, new Date(), (is, rowCount) => tell({ is, rowCount }));
    if (outcome.ok) tell({ is: "done", outcome: outcome.value });
    else tell({ is: "refused", message: sentenceFor(outcome.failure) });
  } catch (error) {
    if (error instanceof TooManyBytes) return tell({ is: "refused", message: REFUSALS["too-many-bytes"] });
    if (!signal.aborted) console.error("A list of readers could not be brought in:", error);
    tell({ is: "refused", message: "Something broke on our side, and nothing was brought in. Please try again." });
  }
}

/** Whoever went away is told nothing more. */
function teller(controller: ReadableStreamDefaultController<Uint8Array>): Tell & { end: () => void } {
  const quietly = (say: () => void) => {
    try {
      say();
    } catch {
      // nobody listens any more
    }
  };
  const tell = (news: ImportNews) =>
    quietly(() => controller.enqueue(new TextEncoder().encode(`${JSON.stringify(news)}\n`)));
  return Object.assign(tell, { end: () => quietly(() => controller.close()) });
}

const REFUSALS: Record<Exclude<ImportRefusal["reason"], "no-list">, string> = {
  "wrong-encoding": "Some letters cannot be read in this encoding. Choose another one; the names in the preview tell.",
  "no-address-column": "Say which column holds the mail addresses.",
  "too-many-rows": `A list may have ${MOST_ROWS.toLocaleString("en")} rows. Cut it in two, please.`,
  "too-many-bytes": `A list may be ${MOST_BYTES / 1024 / 1024} MB large. Cut it in two, please.`,
  empty: "There is nobody in this list.",
  "newsletter-absent": "One of the newsletters is gone. Reload the page, please.",
};

const sentenceFor = (failure: ImportRefusal): string =>
  failure.reason === "no-list"
    ? `The file stops to be a list at line ${failure.line}: probably a quotation mark that is never closed.`
    : REFUSALS[failure.reason];

const refused = (status: number, message: string) => Response.json({ message }, { status });
