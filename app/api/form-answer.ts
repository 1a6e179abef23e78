import { env } from "@/modules/platform/env";
import type { FormFields, FormProblems } from "@/modules/platform/form";
import { askerOf } from "@/modules/platform/rate-limit";
import { refillForm } from "@/modules/platform/refill";
import { printKindOf } from "@/modules/snapshots/address";

/** A form as it was sent: where it stands, and what is in it. */
export type SentForm = { action: string; pagePath: string; fields: FormFields };

const PAGE_TIMEOUT_IN_MILLISECONDS = 5_000;
const WAIT_IN_SECONDS = 60;

/** Done: a browser is led to a page that says so, the page's own script is told in words. */
export function accepted(request: Request, thanksPath: string, message: string): Response {
  if (wantsJson(request)) return Response.json({ ok: true, message }, { headers: NEVER_STORED });
  return new Response(null, { status: 303, headers: { ...NEVER_STORED, location: thanksPath } });
}

/** The reader can put it right: the same page comes back, as it was filled in, with what is wrong beside each field. */
export const refused = (request: Request, form: SentForm, problems: FormProblems) =>
  answerWithForm(request, form, problems, 422, {});

export const tooMany = (request: Request, form: SentForm) =>
  answerWithForm(request, form, { form: "That was a lot at once. Please try again in a minute." }, 429, {
    "retry-after": String(WAIT_IN_SECONDS),
  });

/** Nothing that one of our forms could have sent. */
export const notAForm = () =>
  new Response("This is not what the form sends.\n", { status: 400, headers: NEVER_STORED });

/** The last address in the list is the one that our own proxy saw; what stands before it anybody can claim. */
export const senderOf = (request: Request) =>
  askerOf(request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown");

async function answerWithForm(
  request: Request,
  { action, pagePath, fields }: SentForm,
  problems: FormProblems,
  status: number,
  extra: Record<string, string>,
): Promise<Response> {
  const headers = { ...NEVER_STORED, ...extra };
  if (wantsJson(request)) return Response.json({ ok: false, failures: problems }, { status, headers });

  const page = await readPrintedPage(pagePath);
  const html = page && refillForm(page, action, fields, problems, summaryOf(problems));
  if (html) return new Response(html, { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
  return new Response(`${Object.values(problems).join("\n")}\n`, { status, headers });
}

const NEVER_STORED = { "cache-control": "no-store" };

const wantsJson = (request: Request) => request.headers.get("accept")?.includes("application/json") ?? false;

/** The page as every reader is sent it. Only pages that are printed are asked for, so nothing else can be made to answer here. */
async function readPrintedPage(path: string): Promise<string | null> {
  if (printKindOf(path) !== "page") return null;

  const response = await fetch(new URL(encodeURI(path), ownAddress()), {
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(PAGE_TIMEOUT_IN_MILLISECONDS),
  });
  return response.ok ? response.text() : null;
}

/** How this process reaches itself; SITE_URL may be behind a proxy that is elsewhere. */
function ownAddress(): string {
  const { WEB_URL, HOST, PORT } = env();
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  return WEB_URL ?? `http://${host}:${PORT}`;
}

const COUNTS = ["Something", "One thing", "Two things", "Three things", "Four things", "Five things"];
const summaryOf = (problems: FormProblems) =>
  `${COUNTS[Object.keys(problems).length] ?? "Several things"} to put right`;
